// Organizations that agree now, for a release of real ones: those that are made up, such as the demonstration, are never among them.
// -> organization, sector, version
MATCH (a:Agreement)<-[:AGREED]-(o:Organization)
WHERE a.standing IS NOT NULL AND NOT o.synthetic
RETURN o.id AS organization, a.sector AS sector, a.version AS version
ORDER BY organization
