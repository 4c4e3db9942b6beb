// Makes the version after the current one, which was undone, the current one again.
// $id: organization · $expected: the version that is current now
// -> structure: nothing when another version is current by now, or nothing was undone
MATCH (o:Organization {id: $id})
SET o.locked = true
REMOVE o.locked
WITH o
MATCH (o)-[current:CURRENT]->(:Structure {id: $expected})<-[:AFTER]-(next:Structure)
DELETE current
CREATE (o)-[:CURRENT]->(next)
RETURN next.id AS structure
