// Lets the second factor that was offered count from now on. The code that showed it is used up with it.
// $username, $sealed, $step, $codes: hashes
// -> confirmed: nothing when it is not the one that was offered
MATCH (f:SecondFactor)-[:OF]->(:Account {username: $username})
SET f.locked = true
WITH f
WHERE NOT f.confirmed AND f.sealed = $sealed
SET f.confirmed = true, f.step = $step, f.codes = $codes
RETURN true AS confirmed
