// Who an access token belongs to, while it lasts.
// $tokenHash, $now
// -> username, name, role, passwordHash, disabled, organizations
MATCH (t:AccessToken {tokenHash: $tokenHash})-[:OF]->(a:Account)
WHERE t.expires > $now AND NOT a.disabled
OPTIONAL MATCH (a)-[:MAY_SEE]->(o:Organization)
RETURN a.username AS username, a.name AS name, a.role AS role, a.passwordHash AS passwordHash, a.disabled AS disabled,
       collect(o.id) AS organizations
