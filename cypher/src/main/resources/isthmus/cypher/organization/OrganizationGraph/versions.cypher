// The versions of an organization's structure that are kept, the newest first.
// $id
// -> structure, position
MATCH (:Organization {id: $id})-[:HAS_VERSION]->(s:Structure)
RETURN s.id AS structure, COUNT { (s)-[:AFTER]->+(:Structure) } AS position
ORDER BY position DESC
