// What personal links open. Those of one campaign come together, so that what they have in common is read once.
// $tokenHashes: each once; some may open nothing
// -> campaign, organization: as their own statements return them · items · teams: how many there are to name · doors: a list,
//    {at: the place of its token, team, perspective, state, draft: packed, ties: packed, receipt} each
UNWIND range(0, size($tokenHashes) - 1) AS at
MATCH (i:Invitation {tokenHash: $tokenHashes[at]})-[:TO]->(c:Campaign)
OPTIONAL MATCH (i)-[:FOR]->(t:Team)
WITH c, collect(i {at: at, .perspective, .state, .draft, .ties, .receipt, team: t.name}) AS doors
MATCH (c)-[:ASKS]->(q:Instrument), (c)-[:IN]->(o:Organization), (c)-[:SURVEYS]->(s:Structure)
RETURN c {.*, organization: o.id, instrument: q.id, version: q.version, hash: q.hash} AS campaign, o {.*} AS organization,
       q.items AS items, COUNT { (s)-[:HAS_TEAM]->() } AS teams, doors
