// Notes on a campaign that its answers are deleted and after how long. The lock orders this against reopening.
// $campaign, $now, $usual: months where nothing was set
// -> campaign: nothing when it was noted before or their time is not over
MATCH (c:Campaign {id: $campaign})-[:IN]->(o:Organization)
SET c.locked = true
REMOVE c.locked
WITH c, coalesce(o.retentionMonths, $usual) AS months
WHERE c.state = 'closed' AND c.answersDeleted IS NULL AND c.closed + duration({months: months}) <= $now
SET c.answersDeleted = $now, c.answersKept = months
RETURN c.id AS campaign
