// The names of the surveyed teams, for a picker.
// $id
// -> name
MATCH (:Campaign {id: $id})-[:SURVEYS]->(:Structure)-[:HAS_TEAM]->(t:Team)
RETURN t.name AS name
ORDER BY toLower(t.name), t.name
