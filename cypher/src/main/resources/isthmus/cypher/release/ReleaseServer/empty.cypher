// Takes some of a former release out.
// $most: how many nodes
// -> deleted
MATCH (n)
WITH n
LIMIT $most
DETACH DELETE n
RETURN count(n) AS deleted
