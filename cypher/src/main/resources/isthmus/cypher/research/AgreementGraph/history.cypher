// Everything an organization ever agreed to, the one that stands and then the one that ended last first.
// $organization
// -> version, hash, sector, asItIs, agreed, by · ended, endedBy, withdrawn: null while it stands
MATCH (:Organization {id: $organization})-[:AGREED]->(a:Agreement)
RETURN a.version AS version, a.hash AS hash, a.sector AS sector, coalesce(a.asItIs, false) AS asItIs, a.agreed AS agreed, a.by AS by,
       a.ended AS ended, a.endedBy AS endedBy, a.withdrawn AS withdrawn
ORDER BY a.standing IS NULL, a.ended DESC, a.agreed DESC
