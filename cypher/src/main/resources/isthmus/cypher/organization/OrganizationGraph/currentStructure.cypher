// The version an organization's structure has now, and whether there is one before and one that was undone.
// $id
// -> structure, undo, redo
MATCH (:Organization {id: $id})-[:CURRENT]->(s:Structure)
RETURN
  s.id AS structure,
  EXISTS { (s)-[:AFTER]->(:Structure) } AS undo,
  EXISTS { (s)<-[:AFTER]-(:Structure) } AS redo
