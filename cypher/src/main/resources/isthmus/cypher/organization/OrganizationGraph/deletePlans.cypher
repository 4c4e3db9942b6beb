// Takes what was planned from an organization's campaigns away. The locks let what is planned at the same moment be in
// before and go too, or find nothing after; those of the campaigns last until these are gone.
// $id
MATCH (o:Organization {id: $id})
SET o.locked = true
WITH o
MATCH (o)<-[:IN]-(c:Campaign)
SET c.locked = true
WITH c
MATCH (c)-[:AIMS_AT|HAS_SCENARIO|TRACKS]->(n)
SET n.locked = true
WITH n
OPTIONAL MATCH (n)-[:CONSIDERS]->(m:Move)
DETACH DELETE m, n
