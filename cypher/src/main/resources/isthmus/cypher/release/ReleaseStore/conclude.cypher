// Says of a release what came of the attacks on it, once they were tried.
// $release: as it was begun, with all findings
MATCH (r:Release)
SET r = $release
