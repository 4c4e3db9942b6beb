// Takes a scenario away with its moves. The lock lets what is saved at the same moment be in before and go too, or find
// nothing after.
// $campaign, $id
// -> id: nothing when there was no such scenario
MATCH (:Campaign {id: $campaign})-[:HAS_SCENARIO]->(s:Scenario {id: $id})
SET s.locked = true
WITH s, s.id AS id
CALL (s) {
  MATCH (s)-[:CONSIDERS]->(m:Move)
  DETACH DELETE m
}
DETACH DELETE s
RETURN id
