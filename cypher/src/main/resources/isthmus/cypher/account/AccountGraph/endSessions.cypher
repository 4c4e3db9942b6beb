// Ends every session of an account but one.
// $username, $kept
MATCH (s:Session)-[:OF]->(:Account {username: $username})
WHERE s.tokenHash <> $kept
DETACH DELETE s
