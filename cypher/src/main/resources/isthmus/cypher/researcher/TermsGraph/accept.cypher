// Notes that an account accepted terms for a release, once for the same words. The lock keeps two from noting it at once.
// $account, $release, $version, $hash, $now
// -> changed: nothing when there is no such account or release
MATCH (a:Account {username: $account})
MATCH (r:Release {id: $release})
SET a.locked = true
REMOVE a.locked
WITH a, r, EXISTS { (a)<-[:OF]-(:Acceptance {version: $version, hash: $hash})-[:FOR]->(r) } AS known
FOREACH (x IN CASE WHEN known THEN [] ELSE [a] END |
  CREATE (x)<-[:OF]-(:Acceptance {version: $version, hash: $hash, accepted: $now})-[:FOR]->(r))
RETURN NOT known AS changed
