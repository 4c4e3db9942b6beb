// One campaign.
// $id
// -> id, name, organization, instrument, version, hash, state, opened, closed, wave, answersDeleted, answersKept: months
MATCH (o:Organization)<-[:IN]-(c:Campaign {id: $id})-[:ASKS]->(i:Instrument)
RETURN c.id AS id, c.name AS name, o.id AS organization, i.id AS instrument, i.version AS version, i.hash AS hash,
       c.state AS state, c.opened AS opened, c.closed AS closed, c.wave AS wave,
       c.answersDeleted AS answersDeleted, c.answersKept AS answersKept
