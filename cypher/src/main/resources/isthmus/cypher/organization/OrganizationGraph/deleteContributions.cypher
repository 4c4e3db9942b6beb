// Takes away what an organization brought to releases. What was published stays: nothing in it says whose it is.
// $id
MATCH (:Organization {id: $id})-[:CONTRIBUTED]->(n:Contribution)
DETACH DELETE n
