// The released reports of a campaign in a language without what is kept of them, the latest first.
// $campaign, $language
// -> number, released, by, change, hash, key
MATCH (:Campaign {id: $campaign})-[:RELEASED]->(e:Edition {language: $language})
RETURN e.number AS number, e.released AS released, e.by AS by, e.change AS change, e.hash AS hash, e.key AS key
ORDER BY e.number DESC
