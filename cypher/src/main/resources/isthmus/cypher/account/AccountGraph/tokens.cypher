// The access tokens of an account, the newest first; never the secrets.
// $username
// -> id, name, grants, bound, organization, created, expires
MATCH (t:AccessToken)-[:OF]->(:Account {username: $username})
OPTIONAL MATCH (t)-[:WITHIN]->(o:Organization)
RETURN t.id AS id, t.name AS name, coalesce(t.grants, ['read']) AS grants, coalesce(t.bound, false) AS bound, o.name AS organization,
       t.created AS created, t.expires AS expires
ORDER BY created DESC, id
