// Lets one at a time save or read scenarios, until the transaction ends; locks are taken in the same order by all.
// $campaign, $id: of one scenario, or null for all
// -> version: of those that there are once the locks are had
MATCH (:Campaign {id: $campaign})-[:HAS_SCENARIO]->(s:Scenario)
WHERE $id IS NULL OR s.id = $id
WITH s
ORDER BY s.position
SET s.locked = true
REMOVE s.locked
WITH s.version AS version
WHERE version IS NOT NULL
RETURN version
