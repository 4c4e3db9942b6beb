// Agrees for an organization to what is published of it, unless it does so in the same way already; what it agreed to before ends with that. Its lock keeps it there, and those who agree or withdraw at once apart.
// $organization, $version, $hash, $sector, $asItIs: whether its structure may be, $now, $by
// -> changed: nothing when there is no such organization
MATCH (o:Organization {id: $organization})
SET o.locked = true
REMOVE o.locked
WITH o
OPTIONAL MATCH (o)-[:AGREED]->(before:Agreement)
WHERE before.standing IS NOT NULL
WITH o, before, coalesce(before.version = $version AND before.hash = $hash AND before.sector = $sector AND coalesce(before.asItIs, false) = $asItIs, false) AS same
FOREACH (a IN CASE WHEN before IS NULL OR same THEN [] ELSE [before] END |
  SET a.ended = $now, a.endedBy = $by, a.withdrawn = false
  REMOVE a.standing)
FOREACH (new IN CASE WHEN same THEN [] ELSE [o.id] END |
  CREATE (o)-[:AGREED]->(:Agreement {standing: new, version: $version, hash: $hash, sector: $sector, asItIs: $asItIs, agreed: $now, by: $by}))
RETURN NOT same AS changed
