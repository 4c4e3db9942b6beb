// A search of the best moves begins; whoever wanted to stop an earlier one did not mean this.
// $campaign, $id: of the scenario
// -> id: nothing when there is no such scenario
MATCH (s:Scenario {campaign: $campaign, id: $id})
SET
  s.searchBest = 0.0,
  s.searchBound = null,
  s.searchMilliseconds = 0,
  s.searchStopped = false
RETURN s.id AS id
