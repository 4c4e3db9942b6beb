// What a shared link opens.
// $tokenHash
// -> campaign, team, perspective, campaignState, limit, started
MATCH (l:SharedLink {tokenHash: $tokenHash})-[:TO]->(c:Campaign)
OPTIONAL MATCH (l)-[:FOR]->(t:Team)
RETURN c.id AS campaign, t.name AS team, l.perspective AS perspective, c.state AS campaignState,
       l.limit AS limit, l.started AS started
