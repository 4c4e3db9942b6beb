// Notes that a session is in use.
// $tokenHash, $now
MATCH (s:Session {tokenHash: $tokenHash})
SET s.lastSeen = $now
