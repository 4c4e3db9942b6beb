// Renames an organization or its sector; its id stays.
// $id, $name, $sector
// -> id: nothing when there is no such organization
MATCH (o:Organization {id: $id})
SET o.name = $name, o.sector = $sector
RETURN o.id AS id
