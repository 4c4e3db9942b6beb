// Somebody wants a search to take the best it has.
// $campaign, $id: of the scenario
// -> id: nothing when no search is under way
MATCH (s:Scenario {campaign: $campaign, id: $id})
WHERE s.searchBest IS NOT NULL
SET s.searchStopped = true
RETURN s.id AS id
