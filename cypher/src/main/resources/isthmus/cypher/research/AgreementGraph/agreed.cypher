// Organizations that agree now, for a release of real ones: those that are made up, such as the demonstration, are never among them.
// -> organization, sector, version · asItIs: whether its structure may be published as it is; nobody was asked that at first
MATCH (a:Agreement)<-[:AGREED]-(o:Organization)
WHERE a.standing IS NOT NULL AND NOT o.synthetic
RETURN o.id AS organization, a.sector AS sector, a.version AS version, coalesce(a.asItIs, false) AS asItIs
ORDER BY organization
