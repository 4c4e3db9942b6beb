// What was applied before, to compare with the files at hand.
// -> version, name, checksum
MATCH (m:Migration)
RETURN m.version AS version, m.name AS name, m.checksum AS checksum
ORDER BY version
