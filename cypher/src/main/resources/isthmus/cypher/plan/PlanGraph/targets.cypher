// What a campaign's organization agreed to aim for, in the order it was given. The lock keeps whoever reads from seeing
// some of the targets that were and some of those that are put in their place.
// $campaign
// -> dimension, level, reason, note, importance
MATCH (c:Campaign {id: $campaign})
SET c.locked = true
REMOVE c.locked
WITH c
MATCH (c)-[:AIMS_AT]->(t:Target)
RETURN t.dimension AS dimension, t.level AS level, t.reason AS reason, t.note AS note, t.importance AS importance
ORDER BY t.position
