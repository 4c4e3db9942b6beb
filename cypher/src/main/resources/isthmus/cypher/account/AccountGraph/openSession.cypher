// Remembers a session and forgets those that ended.
// $username, $tokenHash, $csrf, $now, $proven, $expires
MATCH (a:Account {username: $username})
CREATE (:Session {tokenHash: $tokenHash, csrf: $csrf, began: $now, lastSeen: $now, proven: $proven, expires: $expires})-[:OF]->(a)
WITH a
MATCH (old:Session)
WHERE old.expires <= $now
DETACH DELETE old
