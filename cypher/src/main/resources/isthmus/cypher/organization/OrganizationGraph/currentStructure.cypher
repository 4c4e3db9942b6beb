// The version an organization's structure has now.
// $id
// -> structure: its id
MATCH (:Organization {id: $id})-[:CURRENT]->(s:Structure)
RETURN s.id AS structure
