// Uses a recovery code up; only one caller gets it.
// $username, $code: its hash
// -> used
MATCH (f:SecondFactor {confirmed: true})-[:OF]->(:Account {username: $username})
SET f.locked = true
WITH f
WHERE $code IN f.codes
SET f.codes = [c IN f.codes WHERE c <> $code]
RETURN true AS used
