// Points reports of ties at the same teams of the current structure. Drafts name teams, and need no moving.
// $id
MATCH (c:Campaign {id: $id})-[:IN]->(:Organization)-[:CURRENT]->(s:Structure)
MATCH (c)<-[:IN]-(r:TieReport)-[oldBy:BY]->(by:Team)
MATCH (r)-[oldAbout:ABOUT]->(about:Team)
WHERE by.structure <> s.id
MATCH (sameBy:Team {structure: s.id, name: by.name})
MATCH (sameAbout:Team {structure: s.id, name: about.name})
CREATE (r)-[:BY]->(sameBy)
CREATE (r)-[:ABOUT]->(sameAbout)
DELETE oldBy, oldAbout
