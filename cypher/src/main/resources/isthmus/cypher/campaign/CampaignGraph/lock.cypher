// Keeps submissions to a campaign, and changes of its organization's structure, waiting until the transaction ends.
// $id
MATCH (c:Campaign {id: $id})-[:IN]->(o:Organization)
SET o.locked = true, c.locked = true
REMOVE o.locked, c.locked
