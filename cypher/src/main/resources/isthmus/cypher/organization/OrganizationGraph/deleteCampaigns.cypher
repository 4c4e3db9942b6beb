// Takes an organization's campaigns away with everything that hangs on them.
// $id
MATCH (o:Organization {id: $id})<-[:IN]-(c:Campaign)
OPTIONAL MATCH (c)<-[:TO|ANSWERS|IN]-(n)
DETACH DELETE n, c
