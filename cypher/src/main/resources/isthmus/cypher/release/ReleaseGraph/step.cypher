// Says how far the making of a release is.
// $id · $step · $now
// -> making: nothing when it is not made any more
MATCH (r:Release {id: $id, making: true})
SET r.step = $step, r.seen = $now
RETURN r.making AS making
