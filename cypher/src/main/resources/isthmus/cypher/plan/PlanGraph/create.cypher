// Adds an empty scenario after the others; its content follows in the same transaction. Versions begin with the time, so
// that one of a scenario that was deleted is never one of a later scenario that got the same id.
// $campaign, $id
MATCH (c:Campaign {id: $campaign})
OPTIONAL MATCH (c)-[:HAS_SCENARIO]->(before:Scenario)
WITH c, coalesce(max(before.position) + 1, 0) AS position
CREATE (c)-[:HAS_SCENARIO]->(:Scenario {
  campaign: $campaign, id: $id, agreed: false, version: timestamp(), position: position})
