// What became of a campaign's moves.
// $campaign
// -> move, state, owner, due, note
MATCH (:Campaign {id: $campaign})-[:TRACKS]->(t:Track)
RETURN t.move AS move, t.state AS state, t.owner AS owner, t.due AS due, t.note AS note
ORDER BY t.move
