// Takes an account away with everything that hangs on it but organizations.
// $username
MATCH (a:Account {username: $username})
OPTIONAL MATCH (a)--(n)
WHERE NOT n:Organization
DETACH DELETE n, a
