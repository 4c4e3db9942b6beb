// The tables of the release of real organizations, measured with one version of a questionnaire, that researchers read now.
// $instrument, $version, $hash: of the questionnaire
// -> month, tables
MATCH (r:Release {tier: 'RESEARCHERS', state: 'published', instrument: $instrument, version: $version, hash: $hash})
WHERE r.synthetic IS NULL
WITH r
ORDER BY r.begun DESC
LIMIT 1
MATCH (r)-[:HOLDS]->(n:ReleasedTable)
RETURN r.month AS month, collect(n {.*}) AS tables
