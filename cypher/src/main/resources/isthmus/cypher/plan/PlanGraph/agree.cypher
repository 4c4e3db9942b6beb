// Moves a campaign's agreement to one of its scenarios; the lock lets one at a time move it.
// $campaign, $id
// -> id: nothing when there is no such scenario
MATCH (c:Campaign {id: $campaign})
SET c.locked = true
REMOVE c.locked
WITH c
MATCH (c)-[:HAS_SCENARIO]->(chosen:Scenario {id: $id})
CALL (c, chosen) {
  MATCH (c)-[:HAS_SCENARIO]->(s:Scenario)
  WITH chosen, s
  ORDER BY s.position
  SET s.agreed = s = chosen
}
RETURN chosen.id AS id
