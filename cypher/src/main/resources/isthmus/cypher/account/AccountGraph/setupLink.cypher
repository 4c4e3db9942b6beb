// What a set-up link opens, while it lasts.
// $tokenHash, $now
// -> username: null for a first administrator
MATCH (l:SetupLink {tokenHash: $tokenHash})
WHERE l.expires > $now
OPTIONAL MATCH (l)-[:OPENS]->(a:Account)
RETURN a.username AS username
