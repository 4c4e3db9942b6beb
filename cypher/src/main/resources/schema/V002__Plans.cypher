// What a campaign has at most one of, by name: targets, scenarios and tracked moves.
CREATE CONSTRAINT target_dimension IF NOT EXISTS FOR (t:Target) REQUIRE (t.campaign, t.dimension) IS UNIQUE;
CREATE CONSTRAINT scenario_id IF NOT EXISTS FOR (s:Scenario) REQUIRE (s.campaign, s.id) IS UNIQUE;
CREATE CONSTRAINT track_move IF NOT EXISTS FOR (t:Track) REQUIRE (t.campaign, t.move) IS UNIQUE;
