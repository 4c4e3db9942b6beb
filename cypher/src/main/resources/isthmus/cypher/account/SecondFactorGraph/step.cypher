// Who gave their password and owes a code.
// $tokenHash, $now
// -> username
MATCH (s:SignInStep {tokenHash: $tokenHash})-[:OF]->(a:Account)
WHERE s.expires > $now AND NOT a.disabled
RETURN a.username AS username
