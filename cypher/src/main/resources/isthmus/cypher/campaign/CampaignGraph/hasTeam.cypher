// Whether the surveyed structure has a team of this name.
// $id, $team
// -> known
MATCH (:Campaign {id: $id})-[:SURVEYS]->(s:Structure)
OPTIONAL MATCH (t:Team {structure: s.id, name: $team})
RETURN t IS NOT NULL AS known
