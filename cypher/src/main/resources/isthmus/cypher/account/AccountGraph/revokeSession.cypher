// Ends one of an account's own sessions.
// $username, $id
MATCH (s:Session)-[:OF]->(:Account {username: $username})
WHERE left(s.tokenHash, 12) = $id
DETACH DELETE s
