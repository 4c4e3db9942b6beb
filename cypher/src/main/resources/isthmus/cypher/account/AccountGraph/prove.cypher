// Notes that somebody gave their password again in a session.
// $tokenHash, $now
MATCH (s:Session {tokenHash: $tokenHash})
SET s.proven = $now
