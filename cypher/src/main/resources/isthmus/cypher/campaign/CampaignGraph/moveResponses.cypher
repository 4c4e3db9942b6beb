// Points responses at the same teams of the current structure.
// $id
MATCH (c:Campaign {id: $id})-[:IN]->(:Organization)-[:CURRENT]->(s:Structure)
MATCH (c)<-[:ANSWERS]-(r:Response)-[old:FROM]->(t:Team)
WHERE t.structure <> s.id
MATCH (same:Team {structure: s.id, name: t.name})
CREATE (r)-[:FROM]->(same)
DELETE old
