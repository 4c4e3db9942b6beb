// Adds records with their levels, teams and what depends on what between these; teams are told by their place, since to look each up would cost more than all else.
// $records: [{id, sector, size, period, classSize, dimensions, levels, sides, sizes, from, to, kinds, strengths}], the lists of a record side by side: of levels, of teams, of ties
MATCH (r:Release)
UNWIND $records AS record
CREATE (r)-[:HAS_RECORD]->(o:OrganizationRecord {
  id: record.id, sector: record.sector, size: record.size, period: record.period, classSize: record.classSize
})
WITH record, o
CALL (record, o) {
  UNWIND range(0, size(record.sides) - 1) AS i
  CREATE (o)-[:HAS_TEAM]->(t:TeamRole {id: record.id + '-' + i, side: record.sides[i], size: record.sizes[i]})
  WITH t, i
  ORDER BY i
  RETURN collect(t) AS teams
}
CALL (record, teams) {
  UNWIND range(0, size(record.kinds) - 1) AS i
  WITH teams[record.from[i]] AS a, teams[record.to[i]] AS b, record.kinds[i] AS kind, record.strengths[i] AS strength
  CREATE (a)-[:DEPENDS_ON {kind: kind, strength: strength}]->(b)
}
CALL (record, o) {
  UNWIND range(0, size(record.dimensions) - 1) AS i
  MATCH (d:Dimension {id: record.dimensions[i]})
  CREATE (o)-[:REACHES {level: record.levels[i]}]->(d)
}
