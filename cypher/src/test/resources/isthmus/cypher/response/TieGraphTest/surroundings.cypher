// What the reports of a campaign hang on, and what they hold.
// $campaign
// -> neighbours: labels · keys
MATCH (r:TieReport)-[:IN]->(:Campaign {id: $campaign})
MATCH (r)--(n)
UNWIND labels(n) AS neighbour
UNWIND keys(r) AS key
RETURN collect(DISTINCT neighbour) AS neighbours, collect(DISTINCT key) AS keys
