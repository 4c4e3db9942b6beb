// Takes an organization's campaigns away with everything that hangs on them. The locks let what is submitted or opened at
// the same moment be in before and go too, or find nothing after.
// $id
MATCH (o:Organization {id: $id})
SET o.locked = true
WITH o
MATCH (o)<-[:IN]-(c:Campaign)
SET c.locked = true
WITH c
OPTIONAL MATCH (c)<-[:TO|ANSWERS|IN]-(n)
DETACH DELETE n, c
