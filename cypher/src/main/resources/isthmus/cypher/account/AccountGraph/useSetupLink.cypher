// Takes a set-up link away; only one caller gets it.
// $tokenHash, $now
// -> username: null for a first administrator; no row when the link is gone
MATCH (l:SetupLink {tokenHash: $tokenHash})
SET l.locked = true
WITH l
WHERE l.expires > $now
OPTIONAL MATCH (l)-[:OPENS]->(a:Account)
WITH l, a.username AS username
DETACH DELETE l
RETURN username
