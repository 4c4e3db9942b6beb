// Takes the organization itself away, last.
// $id
// -> id: nothing when there was no such organization
MATCH (o:Organization {id: $id})
WITH o, o.id AS id
DETACH DELETE o
RETURN id
