// Takes back what a personal link has been answered so far; what was submitted cannot be found again and stays.
// $tokenHash
// -> withdrawn: false when it was submitted before; no row for an unknown link
MATCH (i:Invitation {tokenHash: $tokenHash})
SET i.locked = true
REMOVE i.locked
WITH i, i.state <> 'submitted' AS withdrawn
FOREACH (x IN CASE WHEN withdrawn THEN [i] ELSE [] END |
  SET x.state = 'invited'
  REMOVE x.draft, x.ties)
RETURN withdrawn
