// Which terms an account accepted for which releases, the latest first.
// $account
// -> release, version, hash, accepted
MATCH (:Account {username: $account})<-[:OF]-(t:Acceptance)-[:FOR]->(r:Release)
RETURN r.id AS release, t.version AS version, t.hash AS hash, t.accepted AS accepted
ORDER BY accepted DESC, release
