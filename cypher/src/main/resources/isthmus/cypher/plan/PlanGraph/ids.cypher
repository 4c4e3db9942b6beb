// Which ids of scenarios are taken in a campaign. The lock lets one at a time take another, until its transaction ends.
// $campaign
// -> ids: no row when there is no such campaign, or it was deleted before the lock was had
MATCH (c:Campaign {id: $campaign})
WITH c
WHERE c.id IS NOT NULL
OPTIONAL MATCH (c)-[:HAS_SCENARIO]->(s:Scenario)
WITH c, collect(s.id) AS ids
RETURN ids
