// Keeps drafts on their invitations. Items that were not sent keep what they had, so that two pages saving at the same
// time do not undo each other.
// $rows: [{tokenHash, answers: packed, -2 for items that were not sent, ties: packed, null for not sent}], each link once
// -> tokenHash, outcome: saved, submitted, closed, unknown
UNWIND $rows AS row
OPTIONAL MATCH (i:Invitation {tokenHash: row.tokenHash})
FOREACH (x IN CASE WHEN i IS NULL THEN [] ELSE [i] END | SET x.locked = true)
WITH row, i
OPTIONAL MATCH (i)-[:TO]->(c:Campaign)
WITH row, i,
     CASE WHEN i IS NULL THEN 'unknown'
          WHEN i.state = 'submitted' THEN 'submitted'
          WHEN c.state <> 'open' THEN 'closed'
          ELSE 'saved' END AS outcome
FOREACH (x IN CASE outcome WHEN 'saved' THEN [i] ELSE [] END |
  SET x.draft = [k IN range(0, size(row.answers) - 1) |
        CASE row.answers[k] WHEN -2 THEN coalesce(x.draft[k], 0) ELSE row.answers[k] END],
      x.ties = coalesce(row.ties, x.ties),
      x.state = 'started')
FOREACH (x IN CASE WHEN i IS NULL THEN [] ELSE [i] END | REMOVE x.locked)
RETURN row.tokenHash AS tokenHash, outcome
