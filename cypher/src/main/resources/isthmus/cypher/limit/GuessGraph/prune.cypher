// Forgets guesses of long ago, some thousands at a time.
// $before
MATCH (g:Guesses)
WHERE g.last < $before
WITH g
LIMIT 10000
DELETE g
