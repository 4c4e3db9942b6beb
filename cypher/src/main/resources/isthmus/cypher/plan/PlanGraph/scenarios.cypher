// A campaign's scenarios with their moves in order, the oldest first. Saving replaces moves; the locks, taken in the same
// order by all, keep whoever reads from seeing some of the old and some of the new.
// $campaign, $id: of one scenario, or null for all
// -> scenario: its properties · moves: [{kind, teams, people, name, cost, residual, requires, standing, phase}]
MATCH (:Campaign {id: $campaign})-[:HAS_SCENARIO]->(s:Scenario)
WHERE $id IS NULL OR s.id = $id
WITH s
ORDER BY s.position
WITH s, properties(s) AS scenario
WHERE scenario.version IS NOT NULL
RETURN
  scenario,
  COLLECT {
    MATCH (s)-[considers:CONSIDERS]->(m:Move)
    RETURN m {.kind, .teams, .people, .name, .cost, .residual, .requires, .standing, .phase}
    ORDER BY considers.position
  } AS moves
ORDER BY scenario.position
