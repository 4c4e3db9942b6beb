// Adds a batch of dependencies of a new version.
// $structure · $dependencies: [{from, to, kind, perMonth, waitDays, blocking, source, position}]
UNWIND $dependencies AS d
MATCH (from:Team {structure: $structure, name: d.from})
MATCH (to:Team {structure: $structure, name: d.to})
CREATE (from)-[:DEPENDS_ON {
  kind: d.kind, perMonth: d.perMonth, waitDays: d.waitDays, blocking: d.blocking, source: d.source,
  position: d.position}]->(to)
