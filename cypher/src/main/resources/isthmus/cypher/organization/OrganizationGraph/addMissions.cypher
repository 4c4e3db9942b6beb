// Adds the missions of a new version with their steps.
// $structure · $missions: [{name, position, steps: [{team, touchDays, waitDays, position}]}]
MATCH (s:Structure {id: $structure})
UNWIND $missions AS m
CREATE (s)-[:HAS_MISSION]->(mission:Mission {structure: $structure, name: m.name, position: m.position})
WITH mission, m
UNWIND m.steps AS p
MATCH (team:Team {structure: $structure, name: p.team})
CREATE (mission)-[:HAS_STEP]->(:Step {position: p.position, touchDays: p.touchDays, waitDays: p.waitDays})-[:DONE_BY]->(team)
