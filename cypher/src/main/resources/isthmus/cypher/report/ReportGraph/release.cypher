// Adds an edition. What is kept of it hangs on a node of its own, so that whoever lists editions does not read it.
// $campaign, $language, $number, $released, $by, $change, $hash, $key, $full, $brief
// -> number
MATCH (c:Campaign {id: $campaign})
CREATE (c)-[:RELEASED]->(e:Edition {
  campaign: $campaign, language: $language, number: $number, released: $released, by: $by, change: $change, hash: $hash,
  key: $key})-[:KEEPS]->(:Galleys {full: $full, brief: $brief})
RETURN e.number AS number
