// The access tokens of an account, the newest first; never the secrets.
// $username
// -> id, name, created, expires
MATCH (t:AccessToken)-[:OF]->(:Account {username: $username})
RETURN t.id AS id, t.name AS name, t.created AS created, t.expires AS expires
ORDER BY created DESC, id
