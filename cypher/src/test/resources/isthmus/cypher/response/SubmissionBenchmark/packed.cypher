// The plain way with one list: a transaction of its own for every submission.
// $tokenHash, $answers: packed, $receipt
MATCH (i:Invitation {tokenHash: $tokenHash})-[:TO]->(c:Campaign {state: 'open'})
WHERE i.state <> 'submitted'
MATCH (i)-[:FOR]->(t:Team)
CREATE (r:Response {perspective: i.perspective, wave: c.wave, answers: $answers})
CREATE (r)-[:ANSWERS]->(c)
CREATE (r)-[:FROM]->(t)
SET i.state = 'submitted', i.receipt = $receipt
