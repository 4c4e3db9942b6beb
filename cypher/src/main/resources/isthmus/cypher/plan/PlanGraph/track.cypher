// Says what became of a move, in place of what was said of it before.
// $campaign, $move, $state, $owner, $due: may be null, $note
MATCH (c:Campaign {id: $campaign})
MERGE (c)-[:TRACKS]->(t:Track {campaign: $campaign, move: $move})
SET t.state = $state, t.owner = $owner, t.due = $due, t.note = $note
