// Withdraws that the structure of an organization may be published as it is: an agreement that says the same but for that takes the
// place of the one that stands.
// $organization, $now, $by
// -> organization: nothing when that was not agreed to
MATCH (o:Organization {id: $organization})
SET o.locked = true
REMOVE o.locked
WITH o
MATCH (o)-[:AGREED]->(before:Agreement)
WHERE before.standing IS NOT NULL AND before.asItIs
SET before.ended = $now, before.endedBy = $by, before.withdrawn = false
REMOVE before.standing
CREATE (o)-[:AGREED]->(:Agreement {
  standing: o.id, version: before.version, hash: before.hash, sector: before.sector, asItIs: false, agreed: $now, by: $by
})
RETURN o.id AS organization
