// What shared links open, those of one campaign together.
// $tokenHashes: each once; some may open nothing
// -> campaign, organization: as their own statements return them · doors: a list,
//    {at: the place of its token, team, perspective, limit, started} each
UNWIND range(0, size($tokenHashes) - 1) AS at
MATCH (l:SharedLink {tokenHash: $tokenHashes[at]})-[:TO]->(c:Campaign)
OPTIONAL MATCH (l)-[:FOR]->(t:Team)
WITH c, collect(l {at: at, .perspective, .limit, .started, team: t.name}) AS doors
MATCH (c)-[:ASKS]->(q:Instrument), (c)-[:IN]->(o:Organization)
RETURN c {.*, organization: o.id, instrument: q.id, version: q.version, hash: q.hash} AS campaign, o {.*} AS organization, doors
