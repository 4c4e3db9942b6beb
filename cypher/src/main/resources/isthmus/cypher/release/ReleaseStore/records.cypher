// Adds records with their levels and teams.
// $records: [{id, sector, size, period, classSize, dimensions, levels, sides, sizes}], the lists of a record side by side
MATCH (r:Release)
UNWIND $records AS record
CREATE (r)-[:HAS_RECORD]->(o:OrganizationRecord {
  id: record.id, sector: record.sector, size: record.size, period: record.period, classSize: record.classSize
})
WITH record, o
CALL (record, o) {
  UNWIND range(0, size(record.sides) - 1) AS i
  CREATE (o)-[:HAS_TEAM]->(:TeamRole {id: record.id + '-' + i, side: record.sides[i], size: record.sizes[i]})
}
CALL (record, o) {
  UNWIND range(0, size(record.dimensions) - 1) AS i
  MATCH (d:Dimension {id: record.dimensions[i]})
  CREATE (o)-[:REACHES {level: record.levels[i]}]->(d)
}
