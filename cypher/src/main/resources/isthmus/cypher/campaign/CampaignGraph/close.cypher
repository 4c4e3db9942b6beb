// Closes an open campaign; submissions of the same moment are either in before or refused after.
// $id, $closed
// -> id: nothing when there is no such campaign
MATCH (c:Campaign {id: $id})
SET c.locked = true
WITH c, c.state = 'open' AS wasOpen
SET c.state = 'closed', c.closed = CASE WHEN wasOpen THEN $closed ELSE c.closed END
REMOVE c.locked
RETURN c.id AS id
