// What is really there after a measurement.
// $campaign
// -> responses, answers
MATCH (:Campaign {id: $campaign})<-[:ANSWERS]-(r:Response)
RETURN count(r) AS responses, sum(coalesce(size(r.answers), COUNT { (r)-[:GAVE]->(:Item) })) AS answers
