// Hangs units below their parents.
// $structure · $units: [{name, parent}]
UNWIND $units AS u
MATCH (child:Unit {structure: $structure, name: u.name})
MATCH (parent:Unit {structure: $structure, name: u.parent})
CREATE (child)-[:PART_OF]->(parent)
