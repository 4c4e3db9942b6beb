// Who a session belongs to, while it lasts, and whether they have a second factor that counts. Those from before proofs were
// kept have none.
// $tokenHash, $now, $idleSince
// -> username, name, role, passwordHash, disabled, csrf, lastSeen, proven, secondFactor, organizations
MATCH (s:Session {tokenHash: $tokenHash})-[:OF]->(a:Account)
WHERE s.expires > $now AND s.lastSeen > $idleSince AND NOT a.disabled
OPTIONAL MATCH (a)-[:MAY_SEE]->(o:Organization)
RETURN a.username AS username, a.name AS name, a.role AS role, a.passwordHash AS passwordHash, a.disabled AS disabled,
       s.csrf AS csrf, s.lastSeen AS lastSeen, coalesce(s.proven, 0) AS proven,
       EXISTS { (a)<-[:OF]-(:SecondFactor {confirmed: true}) } AS secondFactor, collect(o.id) AS organizations
