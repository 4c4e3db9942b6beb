// Lets one process at a time migrate. The lease ends by itself should its holder die.
// $holder: a random word · $until, $now: milliseconds since 1970
// -> holder: only when the lock is ours
MERGE (l:SchemaLock {id: 'schema'})
SET l.touched = $now
WITH l
WHERE l.holder IS NULL OR l.until < $now OR l.holder = $holder
SET l.holder = $holder, l.until = $until
RETURN l.holder AS holder
