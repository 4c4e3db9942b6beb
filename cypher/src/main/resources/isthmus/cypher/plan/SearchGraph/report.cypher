// Says how far a search is, and asks whether it is to go on.
// $campaign, $id: of the scenario · $best: gain so far · $bound: that no plan exceeds, or null · $milliseconds: since it began
// -> stopped: whether somebody wants it to stop; nothing when there is no such scenario
MATCH (s:Scenario {campaign: $campaign, id: $id})
SET
  s.searchBest = $best,
  s.searchBound = $bound,
  s.searchMilliseconds = $milliseconds
RETURN coalesce(s.searchStopped, false) AS stopped
