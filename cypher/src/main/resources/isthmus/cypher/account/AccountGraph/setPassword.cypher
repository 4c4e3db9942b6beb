// Sets a password and ends every session there was.
// $username, $passwordHash
MATCH (a:Account {username: $username})
SET a.passwordHash = $passwordHash
WITH a
MATCH (a)<-[:OF]-(s:Session|SignInStep)
DETACH DELETE s
