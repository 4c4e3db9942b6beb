// Teams with invitations or answers that the current structure no longer has.
// $id
// -> team
MATCH (c:Campaign {id: $id})-[:IN]->(:Organization)-[:CURRENT]->(s:Structure)
MATCH (c)<-[:TO|ANSWERS]-(n)-[:FOR|FROM]->(t:Team)
WITH DISTINCT s, t
OPTIONAL MATCH (same:Team {structure: s.id, name: t.name})
WITH t, same
WHERE same IS NULL
RETURN t.name AS team
