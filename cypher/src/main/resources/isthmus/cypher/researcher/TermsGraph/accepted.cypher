// Whether an account accepted these terms for a release.
// $account, $release, $version, $hash
// -> accepted
RETURN EXISTS {
  (:Account {username: $account})<-[:OF]-(:Acceptance {version: $version, hash: $hash})-[:FOR]->(:Release {id: $release})
} AS accepted
