// Whoever knows the secret may have mistyped it before.
// $keys
UNWIND $keys AS key
MATCH (g:Guesses {key: key})
DELETE g
