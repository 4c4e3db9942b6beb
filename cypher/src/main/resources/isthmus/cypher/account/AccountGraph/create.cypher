// Adds an account that cannot sign in before it has a password.
// $username, $name, $role, $organizations: ids, $created
// -> username: nothing when it is taken
OPTIONAL MATCH (taken:Account {username: $username})
WITH taken
WHERE taken IS NULL
CREATE (a:Account {username: $username, name: $name, role: $role, disabled: false, created: $created})
WITH a
OPTIONAL MATCH (o:Organization)
WHERE o.id IN $organizations
FOREACH (x IN CASE WHEN o IS NULL THEN [] ELSE [o] END | CREATE (a)-[:MAY_SEE]->(x))
RETURN DISTINCT a.username AS username
