// Tries to read something from outside the graph.
// $url
// -> row
LOAD CSV FROM $url AS row
RETURN row
