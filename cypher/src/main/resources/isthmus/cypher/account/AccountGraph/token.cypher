// Who an access token belongs to and what it was made for, while it lasts. One that was bound to an organization which is
// gone opens nothing; one from before there were grants reads.
// $tokenHash, $now
// -> username, name, role, passwordHash, disabled, organizations · grants, organization
MATCH (t:AccessToken {tokenHash: $tokenHash})-[:OF]->(a:Account)
WHERE t.expires > $now AND NOT a.disabled
OPTIONAL MATCH (t)-[:WITHIN]->(within:Organization)
WITH t, a, within
WHERE within IS NOT NULL OR NOT coalesce(t.bound, false)
OPTIONAL MATCH (a)-[:MAY_SEE]->(o:Organization)
RETURN a.username AS username, a.name AS name, a.role AS role, a.passwordHash AS passwordHash, a.disabled AS disabled,
       collect(o.id) AS organizations, coalesce(t.grants, ['read']) AS grants, within.id AS organization
