// What is said of a release as a whole.
// $id
// -> release
MATCH (r:Release {id: $id})
RETURN r {.*} AS release
