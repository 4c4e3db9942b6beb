// Says what became of a move, in place of what was said of it before.
// $campaign, $move, $state, $owner, $due: may be null, $note
// -> move: nothing when there is no such campaign
MATCH (c:Campaign {id: $campaign})
SET c.locked = true
REMOVE c.locked
WITH c
MERGE (c)-[:TRACKS]->(t:Track {campaign: $campaign, move: $move})
SET t.state = $state, t.owner = $owner, t.due = $due, t.note = $note
RETURN t.move AS move
