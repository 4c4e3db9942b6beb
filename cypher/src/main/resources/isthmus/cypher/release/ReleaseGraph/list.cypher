// What is said of every release as a whole, the newest first.
// -> release
MATCH (r:Release)
RETURN r {.*} AS release
ORDER BY r.begun DESC
