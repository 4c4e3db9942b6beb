// Fills a store as nobody should: with names, one after the other as they came.
// $names
UNWIND $names AS name
CREATE (:Organization {name: name})
