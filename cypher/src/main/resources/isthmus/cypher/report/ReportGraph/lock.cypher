// Lets one at a time save a manuscript or release an edition of a campaign, until the transaction ends.
// $campaign
// -> campaign: nothing when there is no such campaign, or it was deleted before the lock was had
MATCH (c:Campaign {id: $campaign})
SET c.locked = true
REMOVE c.locked
WITH c.id AS campaign
WHERE campaign IS NOT NULL
RETURN campaign
