// Adds an access token for scripts, bound to one organization or to none.
// $username, $id, $tokenHash, $name, $grants: words, $organization: an id or null, $created, $expires
// -> id: nothing when the account or the organization is missing
MATCH (a:Account {username: $username})
OPTIONAL MATCH (o:Organization {id: $organization})
WITH a, o
WHERE $organization IS NULL OR o IS NOT NULL
CREATE (t:AccessToken {id: $id, tokenHash: $tokenHash, name: $name, grants: $grants, bound: o IS NOT NULL, created: $created, expires: $expires})-[:OF]->(a)
FOREACH (x IN CASE WHEN o IS NULL THEN [] ELSE [o] END | CREATE (t)-[:WITHIN]->(x))
RETURN t.id AS id
