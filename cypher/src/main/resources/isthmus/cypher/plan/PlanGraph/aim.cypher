// Puts other targets in place of all a campaign had.
// $campaign · $targets: [{dimension, level, reason, note, importance, position}]
MATCH (c:Campaign {id: $campaign})
CALL (c) {
  MATCH (c)-[:AIMS_AT]->(old:Target)
  DETACH DELETE old
}
UNWIND $targets AS t
CREATE (c)-[:AIMS_AT]->(:Target {
  campaign: $campaign, dimension: t.dimension, level: t.level, reason: t.reason, note: t.note,
  importance: t.importance, position: t.position})
