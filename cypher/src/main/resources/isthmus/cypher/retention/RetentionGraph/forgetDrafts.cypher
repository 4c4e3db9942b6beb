// Deletes some of the answers that were never submitted, where the campaign has long been closed.
// $before: it was closed no later · $most
// -> gone: of how many invitations
MATCH (c:Campaign {state: 'closed'})<-[:TO]-(i:Invitation)
WHERE c.closed <= $before AND (i.draft IS NOT NULL OR i.ties IS NOT NULL)
WITH i
LIMIT $most
REMOVE i.draft, i.ties
RETURN count(i) AS gone
