// Adds the units of a new version, in their order.
// $structure · $units: [{name, position}]
MATCH (s:Structure {id: $structure})
UNWIND $units AS u
CREATE (s)-[:HAS_UNIT]->(:Unit {structure: $structure, name: u.name, position: u.position})
