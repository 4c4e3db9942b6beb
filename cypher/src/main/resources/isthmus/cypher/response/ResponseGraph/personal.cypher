// What a personal link opens.
// $tokenHash
// -> campaign, team, perspective, campaignState, state, draft, receipt, items
MATCH (i:Invitation {tokenHash: $tokenHash})-[:TO]->(c:Campaign)-[:ASKS]->(q:Instrument)
OPTIONAL MATCH (i)-[:FOR]->(t:Team)
RETURN c.id AS campaign, t.name AS team, i.perspective AS perspective, c.state AS campaignState, i.state AS state,
       i.draft AS draft, i.receipt AS receipt, q.items AS items
