// Takes the organization itself away, last, and how it looks.
// $id
// -> id: nothing when there was no such organization
MATCH (o:Organization {id: $id})
OPTIONAL MATCH (o)-[:LOOKS_LIKE]->(b:Branding)
WITH o, o.id AS id, b
DETACH DELETE b, o
RETURN id
