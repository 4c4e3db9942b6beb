// Shared links by team and perspective.
// $id
// -> team, perspective, invited: people the links are good for
MATCH (:Campaign {id: $id})<-[:TO]-(l:SharedLink)
OPTIONAL MATCH (l)-[:FOR]->(t:Team)
RETURN t.name AS team, l.perspective AS perspective, sum(l.limit) AS invited
