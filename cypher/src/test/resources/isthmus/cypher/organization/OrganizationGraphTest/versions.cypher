// The versions an organization has and how many of them are the current one.
// $id
// -> versions, current
MATCH (o:Organization {id: $id})
RETURN COUNT { (o)-[:HAS_VERSION]->(:Structure) } AS versions, COUNT { (o)-[:CURRENT]->(:Structure) } AS current
