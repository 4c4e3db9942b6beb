// A try that succeeded was no guess.
// $keys
UNWIND $keys AS key
MATCH (g:Guesses {key: key})
SET g.count = CASE WHEN g.count > 0 THEN g.count - 1 ELSE 0 END
