// Begins to make a release; the schema refuses a second one at the same time.
// $release: {id, tier, representative, secret, synthetic: how it is made up, or null, instrument, version, hash, policy} · $now
CREATE (r:Release)
SET r = $release, r.state = 'building', r.making = true, r.begun = $now, r.seen = $now, r.step = 'gather'
