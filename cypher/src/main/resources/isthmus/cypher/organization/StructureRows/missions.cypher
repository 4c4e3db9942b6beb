// The missions of one version, steps in order.
// $structure
// -> name, steps: [{team, touchDays, waitDays}]
MATCH (:Structure {id: $structure})-[:HAS_MISSION]->(m:Mission)
OPTIONAL MATCH (m)-[:HAS_STEP]->(p:Step)-[:DONE_BY]->(t:Team)
WITH m, p, t
ORDER BY p.position
WITH m, [x IN collect({team: t.name, touchDays: p.touchDays, waitDays: p.waitDays}) WHERE x.team IS NOT NULL] AS steps
RETURN m.name AS name, steps
ORDER BY m.position
