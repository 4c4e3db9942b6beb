// Points invitations and shared links at the same teams of the current structure.
// $id
MATCH (c:Campaign {id: $id})-[:IN]->(:Organization)-[:CURRENT]->(s:Structure)
MATCH (c)<-[:TO]-(n)-[old:FOR]->(t:Team)
WHERE t.structure <> s.id
MATCH (same:Team {structure: s.id, name: t.name})
CREATE (n)-[:FOR]->(same)
DELETE old
