// Empties the graph before a test.
MATCH (n)
DETACH DELETE n
