// Makes the version before the current one the current one.
// $id: organization · $expected: the version that is taken back
// -> structure: nothing when another version is current by now, or none is left before it
MATCH (o:Organization {id: $id})
SET o.locked = true
REMOVE o.locked
WITH o
MATCH (o)-[current:CURRENT]->(:Structure {id: $expected})-[:AFTER]->(previous:Structure)
DELETE current
CREATE (o)-[:CURRENT]->(previous)
RETURN previous.id AS structure
