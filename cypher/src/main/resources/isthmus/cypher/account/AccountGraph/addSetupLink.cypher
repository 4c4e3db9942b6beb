// Adds a one-time link to set a password; with an account for that account, without one for a first administrator.
// Those whom an identity provider lets in get none: they must not have a second way in that it knows nothing of.
// $tokenHash, $expires, $username (may be null)
// -> made
OPTIONAL MATCH (a:Account {username: $username})
WITH a
WHERE $username IS NULL OR a IS NOT NULL AND a.issuer IS NULL
CREATE (l:SetupLink {tokenHash: $tokenHash, expires: $expires})
FOREACH (x IN CASE WHEN a IS NULL THEN [] ELSE [a] END | CREATE (l)-[:OPENS]->(x))
RETURN true AS made
