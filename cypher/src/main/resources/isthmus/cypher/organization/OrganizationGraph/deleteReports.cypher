// Takes manuscripts and editions of an organization's campaigns away. The locks let what is saved or released at the same
// moment be in before and go too, or find nothing after; those of the campaigns last until these are gone.
// $id
MATCH (o:Organization {id: $id})
SET o.locked = true
WITH o
MATCH (o)<-[:IN]-(c:Campaign)
SET c.locked = true
WITH c
MATCH (c)-[:HAS_MANUSCRIPT|RELEASED]->(n)
OPTIONAL MATCH (n)-[:KEEPS]->(g:Galleys)
DETACH DELETE g, n
