// Turns answers into responses. A response keeps no tie to its invitation: no relationship, id or time in common.
// The locks order this against another process and against closing the campaign.
// Answers that were not sent come from the draft, so that nothing saved a moment before is lost.
// $rows: [{index, tokenHash, answers: packed, -2 for items that were not sent, receipt}], each link once
// -> index, outcome: submitted, again, closed, unknown · receipt
UNWIND $rows AS row
OPTIONAL MATCH (i:Invitation {tokenHash: row.tokenHash})-[:TO]->(c:Campaign)
FOREACH (x IN CASE WHEN i IS NULL THEN [] ELSE [i] END | SET x.locked = true)
FOREACH (x IN CASE WHEN c IS NULL THEN [] ELSE [c] END | SET x.locked = true)
WITH row, i, c
OPTIONAL MATCH (i)-[:FOR]->(t:Team)
WITH row, i, c, t,
     CASE WHEN i IS NULL THEN 'unknown'
          WHEN i.state = 'submitted' THEN 'again'
          WHEN c.state <> 'open' THEN 'closed'
          ELSE 'submitted' END AS outcome
FOREACH (x IN CASE outcome WHEN 'submitted' THEN [i] ELSE [] END |
  CREATE (r:Response {perspective: x.perspective, wave: c.wave,
        answers: [k IN range(0, size(row.answers) - 1) |
          CASE row.answers[k] WHEN -2 THEN coalesce(x.draft[k], 0) ELSE row.answers[k] END]})
  SET x.state = 'submitted', x.receipt = row.receipt
  REMOVE x.draft
  CREATE (r)-[:ANSWERS]->(c)
  FOREACH (team IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (r)-[:FROM]->(team)))
FOREACH (x IN CASE WHEN i IS NULL THEN [] ELSE [i] END | REMOVE x.locked)
FOREACH (x IN CASE WHEN c IS NULL THEN [] ELSE [c] END | REMOVE x.locked)
RETURN row.index AS index, outcome, i.receipt AS receipt
