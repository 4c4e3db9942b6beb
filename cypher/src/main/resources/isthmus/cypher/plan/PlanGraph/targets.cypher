// What a campaign's organization agreed to aim for, in the order it was given.
// $campaign
// -> dimension, level, reason, note, importance
MATCH (:Campaign {id: $campaign})-[:AIMS_AT]->(t:Target)
RETURN t.dimension AS dimension, t.level AS level, t.reason AS reason, t.note AS note, t.importance AS importance
ORDER BY t.position
