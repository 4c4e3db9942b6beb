// Gives an account a second factor that does not count yet, in place of an earlier one that does not. The lock keeps two
// of the kind from being made.
// $username, $sealed
// -> offered: nothing when one counts already
MATCH (a:Account {username: $username})
SET a.locked = true
WITH a
WHERE NOT EXISTS { (a)<-[:OF]-(:SecondFactor {confirmed: true}) }
MERGE (a)<-[:OF]-(f:SecondFactor)
SET f.sealed = $sealed, f.confirmed = false, f.step = 0, f.codes = []
RETURN true AS offered
