// Gives the migration lock back.
// $holder
MATCH (l:SchemaLock {id: 'schema', holder: $holder})
REMOVE l.holder, l.until
