// Adds an access token for scripts.
// $username, $id, $tokenHash, $name, $created, $expires
MATCH (a:Account {username: $username})
CREATE (:AccessToken {id: $id, tokenHash: $tokenHash, name: $name, created: $created, expires: $expires})-[:OF]->(a)
