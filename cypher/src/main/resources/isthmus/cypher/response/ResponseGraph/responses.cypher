// All responses of a campaign, in an order that tells nothing about when they came.
// $campaign
// -> team, perspective, wave, answers: packed · items
MATCH (r:Response)-[:ANSWERS]->(:Campaign {id: $campaign})-[:ASKS]->(q:Instrument)
OPTIONAL MATCH (r)-[:FROM]->(t:Team)
RETURN t.name AS team, r.perspective AS perspective, r.wave AS wave, r.answers AS answers, q.items AS items
ORDER BY team, perspective, wave, answers
