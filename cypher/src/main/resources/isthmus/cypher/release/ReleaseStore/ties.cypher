// Adds what depends on what between teams that are there.
// $ties: [{from, to, kind, strength}], by the ids of teams
UNWIND $ties AS tie
MATCH (a:TeamRole {id: tie.from})
MATCH (b:TeamRole {id: tie.to})
CREATE (a)-[:DEPENDS_ON {kind: tie.kind, strength: tie.strength}]->(b)
