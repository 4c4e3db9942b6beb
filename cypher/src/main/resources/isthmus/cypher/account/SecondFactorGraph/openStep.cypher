// Remembers that somebody gave their password and owes a code, and forgets those who owed it for too long.
// $username, $tokenHash, $now, $expires
MATCH (a:Account {username: $username})
CREATE (:SignInStep {tokenHash: $tokenHash, expires: $expires})-[:OF]->(a)
WITH a
MATCH (old:SignInStep)
WHERE old.expires <= $now
DETACH DELETE old
