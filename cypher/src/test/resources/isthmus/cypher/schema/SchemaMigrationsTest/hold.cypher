// Holds the lock as another process would.
// $until
MERGE (l:SchemaLock {id: 'schema'})
SET l.holder = 'another process', l.until = $until
REMOVE l.touched
