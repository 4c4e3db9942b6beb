// Deletes some of what hangs on a campaign whose answers' time is over: responses, reports of ties, invitations and links.
// $campaign, $most
// -> gone: how many
MATCH (c:Campaign {id: $campaign})<-[:TO|ANSWERS|IN]-(n)
WHERE c.answersDeleted IS NOT NULL
WITH n
LIMIT $most
WITH collect(n) AS some
FOREACH (n IN some | DETACH DELETE n)
RETURN size(some) AS gone
