// Adds records to a release that is being made, as they will be read.
// $id: of the release · $records: [{place, id, sector, size, period, classSize, dimensions, levels, roles, ends, labels}]
MATCH (r:Release {id: $id, making: true})
UNWIND $records AS record
CREATE (r)-[:HOLDS]->(n:ReleasedRecord)
SET n = record
