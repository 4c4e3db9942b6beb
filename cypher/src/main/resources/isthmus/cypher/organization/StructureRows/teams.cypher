// The teams of one version.
// $structure
// -> name, unit, business, technology
MATCH (:Structure {id: $structure})-[:HAS_TEAM]->(t:Team)
OPTIONAL MATCH (t)-[:BELONGS_TO]->(u:Unit)
RETURN t.name AS name, u.name AS unit, t.business AS business, t.technology AS technology
ORDER BY t.position
