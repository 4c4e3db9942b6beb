// Replaces the recovery codes.
// $username, $codes: hashes
// -> renewed
MATCH (f:SecondFactor {confirmed: true})-[:OF]->(:Account {username: $username})
SET f.codes = $codes
RETURN true AS renewed
