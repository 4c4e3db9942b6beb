// Takes every version of an organization's structure away.
// $id
MATCH (o:Organization {id: $id})-[:HAS_VERSION]->(s:Structure)
OPTIONAL MATCH (s)-[:HAS_UNIT|HAS_TEAM|HAS_MISSION]->(n)
OPTIONAL MATCH (n)-[:HAS_STEP]->(p:Step)
DETACH DELETE p, n, s
