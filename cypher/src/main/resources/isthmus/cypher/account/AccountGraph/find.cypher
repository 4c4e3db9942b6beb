// One account.
// $username
// -> username, name, role, passwordHash, disabled, organizations
MATCH (a:Account {username: $username})
OPTIONAL MATCH (a)-[:MAY_SEE]->(o:Organization)
RETURN a.username AS username, a.name AS name, a.role AS role, a.passwordHash AS passwordHash, a.disabled AS disabled,
       collect(o.id) AS organizations
