// Everything two nodes of a campaign could have in common that would say whose answers they are.
// $campaign
// -> invitation, response, tied
MATCH (i:Invitation)-[:TO]->(c:Campaign {id: $campaign})
MATCH (r:Response)-[:ANSWERS]->(c)
RETURN properties(i) AS invitation, properties(r) AS response, EXISTS { (i)--(r) } AS tied
