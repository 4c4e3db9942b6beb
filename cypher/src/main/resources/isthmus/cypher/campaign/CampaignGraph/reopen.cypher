// Opens a closed campaign again; answers from now on belong to the next wave.
// $id
// -> id: nothing when there is no such campaign
MATCH (c:Campaign {id: $id})
SET c.locked = true
WITH c, c.state = 'closed' AS wasClosed
SET c.state = 'open', c.wave = CASE WHEN wasClosed THEN c.wave + 1 ELSE c.wave END
REMOVE c.locked
RETURN c.id AS id
