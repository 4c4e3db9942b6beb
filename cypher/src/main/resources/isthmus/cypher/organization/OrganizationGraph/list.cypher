// Every organization, by name.
// -> id, name, sector, synthetic, created
MATCH (o:Organization)
RETURN o.id AS id, o.name AS name, o.sector AS sector, o.synthetic AS synthetic, o.created AS created
ORDER BY toLower(o.name), o.id
