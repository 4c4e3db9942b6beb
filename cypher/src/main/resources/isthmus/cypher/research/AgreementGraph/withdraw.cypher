// Withdraws what an organization agreed to; it is kept with its dates.
// $organization, $now, $by
// -> organization: nothing when none stands
MATCH (o:Organization {id: $organization})
SET o.locked = true
REMOVE o.locked
WITH o
MATCH (o)-[:AGREED]->(a:Agreement)
WHERE a.standing IS NOT NULL
SET a.ended = $now, a.endedBy = $by, a.withdrawn = true
REMOVE a.standing
RETURN o.id AS organization
