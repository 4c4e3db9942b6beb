// Drops versions that no campaign uses and that are neither among the last twenty nor undone and not yet replaced.
// The lock lets one at a time drop them.
// $id: organization
MATCH (o:Organization {id: $id})
SET o.locked = true
REMOVE o.locked
WITH o
MATCH (o)-[:HAS_VERSION]->(s:Structure)
WHERE NOT EXISTS { (o)-[:CURRENT]->(:Structure)-[:AFTER]->{0,19}(s) }
  AND NOT EXISTS { (o)-[:CURRENT]->(:Structure)<-[:AFTER]-{1,19}(s) }
  AND NOT EXISTS { (:Campaign)-[:SURVEYS]->(s) }
OPTIONAL MATCH (s)-[:HAS_UNIT|HAS_TEAM|HAS_MISSION]->(n)
OPTIONAL MATCH (n)-[:HAS_STEP]->(p:Step)
DETACH DELETE p, n, s
