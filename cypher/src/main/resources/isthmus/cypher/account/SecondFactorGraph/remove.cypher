// Takes an account's second factor off and ends its sessions but one.
// $username, $kept: the hash of a session, or empty
MATCH (f:SecondFactor)-[:OF]->(a:Account {username: $username})
DETACH DELETE f
WITH DISTINCT a
MATCH (s:Session|SignInStep)-[:OF]->(a)
WHERE s.tokenHash <> $kept
DETACH DELETE s
