// Adds an organization with an empty structure, unless its id is taken.
// $id, $name, $sector, $synthetic, $created, $structure: id of its first structure
// -> id: nothing when the id is taken
OPTIONAL MATCH (taken:Organization {id: $id})
WITH taken
WHERE taken IS NULL
CREATE (o:Organization {id: $id, name: $name, sector: $sector, synthetic: $synthetic, created: $created})
CREATE (s:Structure {id: $structure})
CREATE (o)-[:HAS_VERSION]->(s)
CREATE (o)-[:CURRENT]->(s)
RETURN o.id AS id
