// Turns answers into responses. A response keeps no tie to its invitation: no relationship, id or time in common. Reports
// of ties between teams keep none either, nor one to the response or to each other; they are created in random order
// after all responses of the batch.
// The locks order this against another process and against closing the campaign. Campaigns come first, all of them: another
// process that waits for one holds nothing that this one will want, so that the two cannot wait for each other.
// What was not sent comes from the draft, so that nothing saved a moment before is lost.
// $rows: [{index, tokenHash, answers: packed, ties: packed, null for not sent, receipt}], each link once
// -> index, outcome: submitted, again, closed, unknown · receipt
UNWIND $rows AS row
OPTIONAL MATCH (i:Invitation {tokenHash: row.tokenHash})-[:TO]->(c:Campaign)
WITH collect({row: row, i: i, c: c}) AS found, collect(DISTINCT c) AS campaigns
FOREACH (x IN campaigns | SET x.locked = true)
WITH found, campaigns
UNWIND found AS one
WITH campaigns, one.row AS row, one.i AS i, one.c AS c
FOREACH (x IN CASE WHEN i IS NULL THEN [] ELSE [i] END | SET x.locked = true)
WITH campaigns, row, i, c
OPTIONAL MATCH (i)-[:FOR]->(t:Team)
WITH campaigns, row, i, c, t,
     CASE WHEN i IS NULL THEN 'unknown'
          WHEN i.state = 'submitted' THEN 'again'
          WHEN c.state <> 'open' THEN 'closed'
          ELSE 'submitted' END AS outcome
WITH campaigns, row, i, c, t, outcome,
     CASE outcome WHEN 'submitted' THEN coalesce(row.ties, i.ties, []) ELSE [] END AS ties
FOREACH (x IN CASE outcome WHEN 'submitted' THEN [i] ELSE [] END |
  CREATE (r:Response {perspective: x.perspective, wave: c.wave,
        answers: CASE WHEN x.draft IS NULL THEN row.answers ELSE [k IN range(0, size(row.answers) - 1) |
          CASE row.answers[k] WHEN 0 THEN coalesce(x.draft[k], 0) ELSE row.answers[k] END] END})
  SET x.state = 'submitted', x.receipt = row.receipt
  REMOVE x.draft, x.ties
  CREATE (r)-[:ANSWERS]->(c)
  FOREACH (team IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (r)-[:FROM]->(team)))
FOREACH (x IN CASE WHEN i IS NULL THEN [] ELSE [i] END | REMOVE x.locked)
WITH campaigns, collect({index: row.index, outcome: outcome, receipt: i.receipt}) AS done,
     collect({campaign: c, team: t, ties: ties}) AS parts
FOREACH (x IN campaigns | REMOVE x.locked)
WITH done, parts
CALL (parts) {
  UNWIND parts AS part
  UNWIND part.ties AS tie
  WITH part.campaign AS c, part.team AS t, split(tie, '\t') AS p
  ORDER BY rand()
  MATCH (other:Team {structure: t.structure, name: p[6]})
  CREATE (r:TieReport {direction: p[0], kind: p[1], perMonth: toFloat(p[2]), waitDays: toFloat(p[3]),
        blocking: p[4], works: toInteger(p[5]), wave: c.wave})
  CREATE (r)-[:IN]->(c)
  CREATE (r)-[:BY]->(t)
  CREATE (r)-[:ABOUT]->(other)
  RETURN count(r) AS reports
}
UNWIND done AS one
RETURN one.index AS index, one.outcome AS outcome, one.receipt AS receipt
