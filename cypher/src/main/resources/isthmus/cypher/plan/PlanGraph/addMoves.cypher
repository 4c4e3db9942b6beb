// Adds the moves that a scenario considers.
// $campaign, $id · $moves: [{position, id, kind, teams, people, name, cost, residual, requires, standing, phase}]
MATCH (s:Scenario {campaign: $campaign, id: $id})
UNWIND $moves AS m
CREATE (s)-[:CONSIDERS {position: m.position}]->(:Move {
  id: m.id, kind: m.kind, teams: m.teams, people: m.people, name: m.name, cost: m.cost, residual: m.residual,
  requires: m.requires, standing: m.standing, phase: m.phase})
