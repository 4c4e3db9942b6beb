// How far a search is.
// $campaign, $id: of the scenario
// -> best, bound, milliseconds: nothing when none is under way
MATCH (s:Scenario {campaign: $campaign, id: $id})
WHERE s.searchBest IS NOT NULL
RETURN s.searchBest AS best, s.searchBound AS bound, s.searchMilliseconds AS milliseconds
