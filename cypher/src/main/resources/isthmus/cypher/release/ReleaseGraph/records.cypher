// The records of a release, some at a time.
// $id · $from, $to: places, the last one left out
// -> record
MATCH (:Release {id: $id})-[:HOLDS]->(n:ReleasedRecord)
WHERE $from <= n.place < $to
RETURN n {.*} AS record
ORDER BY n.place
