// What a personal link opens.
// $tokenHash
// -> campaign, team, perspective, campaignState, state, draft, ties: packed · receipt, items, teams: how many there are to name
MATCH (i:Invitation {tokenHash: $tokenHash})-[:TO]->(c:Campaign)-[:ASKS]->(q:Instrument)
MATCH (c)-[:SURVEYS]->(s:Structure)
OPTIONAL MATCH (i)-[:FOR]->(t:Team)
RETURN c.id AS campaign, t.name AS team, i.perspective AS perspective, c.state AS campaignState, i.state AS state,
       i.draft AS draft, i.ties AS ties, i.receipt AS receipt, q.items AS items, COUNT { (s)-[:HAS_TEAM]->() } AS teams
