// Takes a scenario away with its moves. The locks let what is saved or agreed at the same moment be in before and go too,
// or find nothing after.
// $campaign, $id
// -> id: nothing when there was no such scenario
MATCH (c:Campaign {id: $campaign})
SET c.locked = true
REMOVE c.locked
WITH c
MATCH (c)-[:HAS_SCENARIO]->(s:Scenario {id: $id})
SET s.locked = true
WITH s, s.id AS id
CALL (s) {
  MATCH (s)-[:CONSIDERS]->(m:Move)
  DETACH DELETE m
}
DETACH DELETE s
RETURN id
