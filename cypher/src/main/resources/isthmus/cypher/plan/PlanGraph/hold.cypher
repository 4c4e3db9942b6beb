// Lets one at a time save a scenario, until the transaction ends.
// $campaign, $id
// -> version: that it has now; nothing when there is no such scenario, or it was deleted before the lock was had
MATCH (s:Scenario {campaign: $campaign, id: $id})
SET s.locked = true
REMOVE s.locked
WITH s.version AS version
WHERE version IS NOT NULL
RETURN version
