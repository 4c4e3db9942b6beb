// Deletes the oldest entries while they are from before a moment, and notes where the chain begins then.
// $before: milliseconds since 1970 · $most
// -> gone: how many
MATCH (t:AuditTrail {id: 'trail'})
SET t.locked = true
REMOVE t.locked
WITH t
OPTIONAL MATCH (kept:AuditEntry)
WHERE kept.at >= $before
WITH t, min(kept.number) AS firstKept
MATCH (e:AuditEntry)
WHERE e.number > t.gone AND e.number < coalesce(firstKept, t.last + 1)
WITH t, e
ORDER BY e.number
LIMIT $most
WITH t, collect(e) AS old
WITH t, old, last(old).number AS number, last(old).chain AS chain
FOREACH (e IN old | DELETE e)
SET t.gone = number, t.goneChain = chain
RETURN size(old) AS gone
