// Forgets that an attack on a release reached the organization; that it reached somebody stays.
// $id
MATCH (r:Release)
WHERE $id IN r.atRisk
SET r.atRisk = [name IN r.atRisk | CASE name WHEN $id THEN '' ELSE name END]
