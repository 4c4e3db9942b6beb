// Takes a lock that lasts as long as its transaction.
// $name
// -> name
MERGE (a:Account {username: $name})
SET a.name = $name
RETURN a.name AS name
