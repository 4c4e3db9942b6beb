// What is kept of the brief form of an edition.
// $campaign, $language, $number
// -> packed
MATCH (:Campaign {id: $campaign})-[:RELEASED]->(:Edition {language: $language, number: $number})-[:KEEPS]->(g:Galleys)
RETURN g.brief AS packed
