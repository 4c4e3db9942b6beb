// Whether a campaign surveys the organization's current structure.
// $id
// -> current
MATCH (s:Structure)<-[:SURVEYS]-(:Campaign {id: $id})-[:IN]->(o:Organization)
RETURN EXISTS { (o)-[:CURRENT]->(s) } AS current
