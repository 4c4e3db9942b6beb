// Campaigns whose answers have been kept for as long as was set, and those where deleting them was broken off.
// $now, $usual: months where nothing was set
// -> organization, campaign
MATCH (o:Organization)<-[:IN]-(c:Campaign {state: 'closed'})
WHERE CASE WHEN c.answersDeleted IS NULL
           THEN c.closed + duration({months: coalesce(o.retentionMonths, $usual)}) <= $now
           ELSE EXISTS { (c)<-[:TO|ANSWERS]-() } OR EXISTS { (c)<-[:IN]-(:TieReport) } END
RETURN o.id AS organization, c.id AS campaign
ORDER BY c.closed, campaign
