// Deletes some of the sessions, set-up links and access tokens that have ended.
// $now, $most
// -> gone: how many
MATCH (n:Session|SetupLink|AccessToken)
WHERE n.expires <= $now
WITH n
LIMIT $most
WITH collect(n) AS some
FOREACH (n IN some | DETACH DELETE n)
RETURN size(some) AS gone
