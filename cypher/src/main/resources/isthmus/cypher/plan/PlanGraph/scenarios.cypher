// A campaign's scenarios with their moves in order, the oldest first.
// $campaign, $id: of one scenario, or null for all
// -> scenario, moves
MATCH (:Campaign {id: $campaign})-[:HAS_SCENARIO]->(s:Scenario)
WHERE $id IS NULL OR s.id = $id
RETURN
  s {
    .id, .name, .note, .agreed, .version, .capacity, .core, .absorption, .teamSize, .pace, .aim, .seconds, .coreTeams,
    .cores, .absorptionUnits, .absorptions, .gain, .bound, .certificate, .percent} AS scenario,
  COLLECT {
    MATCH (s)-[considers:CONSIDERS]->(m:Move)
    RETURN m {.kind, .teams, .people, .name, .cost, .residual, .requires, .standing, .phase}
    ORDER BY considers.position
  } AS moves
ORDER BY s.position
