// Uses the code of a time step up; only one caller gets it, of whatever service, and none of an earlier step after it.
// $username, $step
// -> used
MATCH (f:SecondFactor {confirmed: true})-[:OF]->(:Account {username: $username})
SET f.locked = true
WITH f
WHERE f.step < $step
SET f.step = $step
RETURN true AS used
