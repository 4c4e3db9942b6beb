// A search is over.
// $campaign, $id: of the scenario
// -> id: nothing when there is no such scenario
MATCH (s:Scenario {campaign: $campaign, id: $id})
SET
  s.searchBest = null,
  s.searchBound = null,
  s.searchMilliseconds = null,
  s.searchStopped = null
RETURN s.id AS id
