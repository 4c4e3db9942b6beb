// Opens a closed campaign again, while its answers are kept; answers from now on belong to the next wave.
// $id
// -> id: nothing when there is no such campaign
MATCH (c:Campaign {id: $id})
SET c.locked = true
WITH c, c.state = 'closed' AND c.answersDeleted IS NULL AS wasClosed
SET c.state = CASE WHEN wasClosed THEN 'open' ELSE c.state END, c.wave = CASE WHEN wasClosed THEN c.wave + 1 ELSE c.wave END
REMOVE c.locked
RETURN c.id AS id
