// Lets a campaign survey the current structure of its organization.
// $id
MATCH (old:Structure)<-[was:SURVEYS]-(c:Campaign {id: $id})-[:IN]->(:Organization)-[:CURRENT]->(s:Structure)
WHERE old <> s
DELETE was
CREATE (c)-[:SURVEYS]->(s)
