// The tables of a release.
// $id
// -> table
MATCH (:Release {id: $id})-[:HOLDS]->(n:ReleasedTable)
RETURN n {.*} AS table
ORDER BY n.name
