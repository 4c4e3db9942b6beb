// One organization.
// $id
// -> id, name, sector, synthetic, created
MATCH (o:Organization {id: $id})
RETURN o.id AS id, o.name AS name, o.sector AS sector, o.synthetic AS synthetic, o.created AS created
