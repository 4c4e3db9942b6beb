// Adds a one-time link to set a password; with an account for that account, without one for a first administrator.
// $tokenHash, $expires, $username (may be null)
// -> made
OPTIONAL MATCH (a:Account {username: $username})
WITH a
WHERE $username IS NULL OR a IS NOT NULL
CREATE (l:SetupLink {tokenHash: $tokenHash, expires: $expires})
FOREACH (x IN CASE WHEN a IS NULL THEN [] ELSE [a] END | CREATE (l)-[:OPENS]->(x))
RETURN true AS made
