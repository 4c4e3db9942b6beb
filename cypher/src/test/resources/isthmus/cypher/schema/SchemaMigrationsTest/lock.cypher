// Who holds the lock, and whether somebody asked for it.
// -> holder, asked
MATCH (l:SchemaLock)
RETURN l.holder AS holder, l.touched IS NOT NULL AS asked
