// Ends the wait for a code; only one caller gets it.
// $tokenHash, $now
// -> closed
MATCH (s:SignInStep {tokenHash: $tokenHash})
SET s.locked = true
WITH s
WHERE s.expires > $now
DETACH DELETE s
RETURN true AS closed
