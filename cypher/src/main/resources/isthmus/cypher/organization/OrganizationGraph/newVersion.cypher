// Begins a new version of the structure after the current one and makes it current; the parts follow in the same
// transaction. What was undone before can no longer be done again. The lock keeps campaigns from opening, and others from
// replacing or undoing it, until that transaction ends.
// $id: organization · $structure: id of the version · $expected: the version it was made from, or null for whichever
// -> structure: nothing when there is no such organization, or another version is current by now
MATCH (o:Organization {id: $id})
SET o.locked = true
REMOVE o.locked
WITH o
MATCH (o)-[current:CURRENT]->(previous:Structure)
WHERE $expected IS NULL OR previous.id = $expected
OPTIONAL MATCH (previous)<-[undone:AFTER]-(:Structure)
DELETE current, undone
WITH DISTINCT o, previous
CREATE (s:Structure {id: $structure})
CREATE (o)-[:HAS_VERSION]->(s)
CREATE (o)-[:CURRENT]->(s)
CREATE (s)-[:AFTER]->(previous)
RETURN s.id AS structure
