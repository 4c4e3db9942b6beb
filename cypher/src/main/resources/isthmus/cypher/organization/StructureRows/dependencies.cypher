// The dependencies of one version, collected by asking team: a row each would take three times as long. Those written
// before sources were kept came from files.
// $structure
// -> from, ties: [[to, kind, perMonth, waitDays, blocking, position, source]]
MATCH (:Structure {id: $structure})-[:HAS_TEAM]->(from:Team)
MATCH (from)-[d:DEPENDS_ON]->(to:Team)
RETURN
  from.name AS from,
  collect([to.name, d.kind, d.perMonth, d.waitDays, d.blocking, d.position, coalesce(d.source, "file")]) AS ties
