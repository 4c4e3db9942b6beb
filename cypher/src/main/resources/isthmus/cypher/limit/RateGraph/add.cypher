// Fills the bucket of each key after what leaked since it was last filled has been taken out, by the clock of the database:
// services need not agree on the time. The first SET takes the lock, so that no filling between is lost.
// $uses: [{key, count, leak}]
// -> key, level
UNWIND $uses AS use
MERGE (r:Rate {key: use.key})
SET r.locked = true
WITH r, use, timestamp() AS now
WITH r, use, now, coalesce(r.level, 0.0) - CASE WHEN now > r.at THEN (now - r.at) * use.leak ELSE 0.0 END AS rest
SET r.level = CASE WHEN rest > 0.0 THEN rest ELSE 0.0 END + use.count, r.at = now
SET r.expires = now + toInteger(r.level / use.leak)
REMOVE r.locked
RETURN r.key AS key, r.level AS level
