// Begins a new version of the structure and makes it the current one; the parts follow in the same transaction.
// The lock keeps campaigns from opening, and others from replacing it, until that one ends.
// $id: organization · $structure: id of the version
// -> structure: nothing when there is no such organization
MATCH (o:Organization {id: $id})
SET o.locked = true
WITH o
OPTIONAL MATCH (o)-[old:CURRENT]->(:Structure)
DELETE old
WITH DISTINCT o
CREATE (s:Structure {id: $structure})
CREATE (o)-[:HAS_VERSION]->(s)
CREATE (o)-[:CURRENT]->(s)
REMOVE o.locked
RETURN s.id AS structure
