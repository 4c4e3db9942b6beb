// The campaigns of one organization, the newest first.
// $organization
// -> id, name, organization, instrument, version, hash, state, opened, closed, wave, answersDeleted, answersKept: months
MATCH (o:Organization {id: $organization})<-[:IN]-(c:Campaign)-[:ASKS]->(i:Instrument)
RETURN c.id AS id, c.name AS name, o.id AS organization, i.id AS instrument, i.version AS version, i.hash AS hash,
       c.state AS state, c.opened AS opened, c.closed AS closed, c.wave AS wave,
       c.answersDeleted AS answersDeleted, c.answersKept AS answersKept
ORDER BY c.opened DESC, c.id
