// Adds tables to a release that is being made, as they will be read.
// $id: of the release · $tables: [{name, rows, columns, cells: a row after the other, -1 where nothing is shown}]
MATCH (r:Release {id: $id, making: true})
UNWIND $tables AS table
CREATE (r)-[:HOLDS]->(n:ReleasedTable)
SET n = table
