// Puts other targets in place of all a campaign had.
// $campaign · $targets: [{dimension, level, reason, note, importance, position}]
// -> campaign: nothing when there is no such campaign
MATCH (c:Campaign {id: $campaign})
SET c.locked = true
REMOVE c.locked
WITH c
CALL (c) {
  MATCH (c)-[:AIMS_AT]->(old:Target)
  DETACH DELETE old
}
FOREACH (t IN $targets |
  CREATE (c)-[:AIMS_AT]->(:Target {
    campaign: $campaign, dimension: t.dimension, level: t.level, reason: t.reason, note: t.note,
    importance: t.importance, position: t.position}))
RETURN c.id AS campaign
