// The guesses so far, locked until the transaction ends, so that whoever guesses at the same moment waits for the count.
// $keys
// -> key, count, last
UNWIND $keys AS key
MERGE (g:Guesses {key: key})
SET g.locked = true
WITH g
SET g.last = coalesce(g.last, 0)
REMOVE g.locked
RETURN g.key AS key, coalesce(g.count, 0) AS count, g.last AS last
