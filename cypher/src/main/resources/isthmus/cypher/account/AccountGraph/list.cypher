// Every account, by name.
// -> username, name, role, passwordHash, disabled, organizations
MATCH (a:Account)
OPTIONAL MATCH (a)-[:MAY_SEE]->(o:Organization)
RETURN a.username AS username, a.name AS name, a.role AS role, a.passwordHash AS passwordHash, a.disabled AS disabled,
       collect(o.id) AS organizations
ORDER BY toLower(a.name), a.username
