// What is really there after a measurement.
// What another perspective is asked takes a place without an answer.
// $campaign
// -> responses, answers
MATCH (:Campaign {id: $campaign})<-[:ANSWERS]-(r:Response)
RETURN count(r) AS responses, sum(coalesce(size([a IN r.answers WHERE a <> 0]), COUNT { (r)-[:GAVE]->(:Item) })) AS answers
