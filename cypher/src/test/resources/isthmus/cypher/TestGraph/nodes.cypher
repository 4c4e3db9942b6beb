// How many nodes of each kind there are, to see what something leaves behind.
// -> label, nodes
MATCH (n)
RETURN labels(n)[0] AS label, count(*) AS nodes
