// Publishes a release, or blocks it, and gives those that it replaces their tombstone.
// $id · $in: organizations in it, which must agree at this moment · $shown: those whose structure stands for its class as it is, which must
// agree to that too · $release: {state, month, organizations, waiting, realStructures, attacks, measured, limits, controls, degrees, density, sides, kinds, real, published}
// -> id, replaced: how many releases; nothing when it is not made any more, or one of those in it does not agree any more
MATCH (r:Release {id: $id, making: true})
WHERE all(o IN $in WHERE EXISTS {
  MATCH (:Organization {id: o})-[:AGREED]->(a:Agreement)
  WHERE a.standing IS NOT NULL
})
AND all(o IN $shown WHERE EXISTS {
  MATCH (:Organization {id: o})-[:AGREED]->(a:Agreement)
  WHERE a.standing IS NOT NULL AND a.asItIs
})
SET r += $release
REMOVE r.making, r.step
WITH r
OPTIONAL MATCH (old:Release {tier: r.tier, state: 'published'})
WHERE r.state = 'published' AND old <> r AND (old.synthetic IS NULL) = (r.synthetic IS NULL)
SET old.state = 'withdrawn', old.replacedBy = r.id
RETURN r.id AS id, count(old) AS replaced
