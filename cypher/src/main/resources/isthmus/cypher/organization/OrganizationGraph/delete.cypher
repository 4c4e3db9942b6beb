// Takes the organization itself away, last, with how it looks and what it agreed to.
// $id
// -> id: nothing when there was no such organization
MATCH (o:Organization {id: $id})
OPTIONAL MATCH (o)-[:LOOKS_LIKE|AGREED]->(n)
WITH o, o.id AS id, collect(n) AS all
FOREACH (n IN all | DETACH DELETE n)
DETACH DELETE o
RETURN id
