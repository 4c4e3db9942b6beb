// Adds the teams of a new version, in their order.
// $structure · $teams: [{name, unit, business, technology, position}]
MATCH (s:Structure {id: $structure})
UNWIND $teams AS t
CREATE (s)-[:HAS_TEAM]->(team:Team {
  structure: $structure, name: t.name, business: t.business, technology: t.technology, position: t.position})
WITH team, t
WHERE t.unit IS NOT NULL
MATCH (unit:Unit {structure: $structure, name: t.unit})
CREATE (team)-[:BELONGS_TO]->(unit)
