// The version of the structure a campaign surveys.
// $id
// -> structure: its id
MATCH (:Campaign {id: $id})-[:SURVEYS]->(s:Structure)
RETURN s.id AS structure
