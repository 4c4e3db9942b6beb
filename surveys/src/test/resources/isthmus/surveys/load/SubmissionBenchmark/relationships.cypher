// The plain way as a graph is usually drawn: a transaction for every submission, a relationship for every answer.
// $tokenHash, $answers: packed, $items, $receipt
MATCH (i:Invitation {tokenHash: $tokenHash})-[:TO]->(c:Campaign {state: 'open'})
WHERE i.state <> 'submitted'
MATCH (i)-[:FOR]->(t:Team)
CREATE (r:Response {perspective: i.perspective, wave: c.wave})
CREATE (r)-[:ANSWERS]->(c)
CREATE (r)-[:FROM]->(t)
SET i.state = 'submitted', i.receipt = $receipt
WITH r
UNWIND range(0, size($answers) - 1) AS k
MATCH (item:Item {id: $items[k]})
CREATE (r)-[:GAVE {value: $answers[k]}]->(item)
