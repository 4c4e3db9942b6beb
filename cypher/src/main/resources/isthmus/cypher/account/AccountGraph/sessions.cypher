// The sessions of an account that last, the one used last first; never the secrets. Those from before beginnings were kept
// began when they were last seen.
// $username, $now, $idleSince
// -> id, began, lastSeen, expires
MATCH (s:Session)-[:OF]->(:Account {username: $username})
WHERE s.expires > $now AND s.lastSeen > $idleSince
RETURN left(s.tokenHash, 12) AS id, coalesce(s.began, s.lastSeen) AS began, s.lastSeen AS lastSeen, s.expires AS expires
ORDER BY lastSeen DESC, id
