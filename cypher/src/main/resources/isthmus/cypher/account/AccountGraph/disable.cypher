// Disables or enables an account; disabling ends its sessions and tokens.
// $username, $disabled
// -> username
MATCH (a:Account {username: $username})
SET a.disabled = $disabled
WITH a
OPTIONAL MATCH (a)<-[:OF]-(s:Session|SignInStep|AccessToken)
WHERE $disabled
DETACH DELETE s
RETURN DISTINCT a.username AS username
