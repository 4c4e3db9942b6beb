// The edition that a release under this key has made before, in whatever language.
// $campaign, $key
// -> language, number, released, by, change, hash
MATCH (:Campaign {id: $campaign})-[:RELEASED]->(e:Edition {key: $key})
RETURN e.language AS language, e.number AS number, e.released AS released, e.by AS by, e.change AS change, e.hash AS hash
