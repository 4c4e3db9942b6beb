// Puts other content in place of a scenario's; its moves go, and others follow in the same transaction.
// $campaign, $id · $scenario: its properties; what is missing there is not kept either
// -> version: the one that is written
MATCH (s:Scenario {campaign: $campaign, id: $id})
SET
  s.version = s.version + 1,
  s.name = $scenario.name,
  s.note = $scenario.note,
  s.capacity = $scenario.capacity,
  s.core = $scenario.core,
  s.absorption = $scenario.absorption,
  s.teamSize = $scenario.teamSize,
  s.pace = $scenario.pace,
  s.aim = $scenario.aim,
  s.seconds = $scenario.seconds,
  s.coreTeams = $scenario.coreTeams,
  s.cores = $scenario.cores,
  s.absorptionUnits = $scenario.absorptionUnits,
  s.absorptions = $scenario.absorptions,
  s.gain = $scenario.gain,
  s.bound = $scenario.bound,
  s.certificate = $scenario.certificate,
  s.percent = $scenario.percent
WITH s
CALL (s) {
  MATCH (s)-[:CONSIDERS]->(old:Move)
  DETACH DELETE old
}
RETURN s.version AS version
