// Personal invitations by team and perspective; those made by a shared link count as started, not as invited.
// $id
// -> team, perspective, invited, started, submitted
MATCH (:Campaign {id: $id})<-[:TO]-(i:Invitation)
OPTIONAL MATCH (i)-[:FOR]->(t:Team)
OPTIONAL MATCH (i)-[through:THROUGH]->(:SharedLink)
RETURN t.name AS team, i.perspective AS perspective,
       count(CASE WHEN through IS NULL THEN 1 END) AS invited,
       count(CASE WHEN i.state <> 'invited' THEN 1 END) AS started,
       count(CASE WHEN i.state = 'submitted' THEN 1 END) AS submitted
