// How much there is to look through.
// -> nodes, relationships
RETURN COUNT { MATCH (n) } AS nodes, COUNT { MATCH ()-[r]->() } AS relationships
