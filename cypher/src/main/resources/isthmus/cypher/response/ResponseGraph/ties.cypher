// All reports of ties of a campaign, in an order that tells nothing about when or with what they came.
// $campaign
// -> team, wave, direction, other, kind, perMonth, waitDays, blocking, works
MATCH (r:TieReport)-[:IN]->(:Campaign {id: $campaign})
MATCH (r)-[:BY]->(t:Team)
MATCH (r)-[:ABOUT]->(o:Team)
RETURN t.name AS team, r.wave AS wave, r.direction AS direction, o.name AS other, r.kind AS kind,
       r.perMonth AS perMonth, r.waitDays AS waitDays, r.blocking AS blocking, r.works AS works
ORDER BY team, wave, direction, other, kind, perMonth, waitDays, blocking, works
