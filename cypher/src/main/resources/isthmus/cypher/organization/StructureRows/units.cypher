// The units of one version.
// $structure
// -> name, parent
MATCH (:Structure {id: $structure})-[:HAS_UNIT]->(u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Unit)
RETURN u.name AS name, p.name AS parent
ORDER BY u.position
