// Drops versions that are neither current nor used by a campaign.
// The lock lets one at a time drop them.
// $id: organization
MATCH (o:Organization {id: $id})
SET o.locked = true
REMOVE o.locked
WITH o
MATCH (o)-[:HAS_VERSION]->(s:Structure)
WHERE NOT EXISTS { (o)-[:CURRENT]->(s) } AND NOT EXISTS { (:Campaign)-[:SURVEYS]->(s) }
OPTIONAL MATCH (s)-[:HAS_UNIT|HAS_TEAM|HAS_MISSION]->(n)
OPTIONAL MATCH (n)-[:HAS_STEP]->(p:Step)
DETACH DELETE p, n, s
