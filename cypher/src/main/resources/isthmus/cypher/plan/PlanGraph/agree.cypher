// Moves a campaign's agreement to one of its scenarios.
// $campaign, $id
// -> id: nothing when there is no such scenario
MATCH (c:Campaign {id: $campaign})-[:HAS_SCENARIO]->(chosen:Scenario {id: $id})
CALL (c, chosen) {
  MATCH (c)-[:HAS_SCENARIO]->(s:Scenario)
  WITH chosen, s
  ORDER BY s.position
  SET s.agreed = s = chosen
}
RETURN chosen.id AS id
