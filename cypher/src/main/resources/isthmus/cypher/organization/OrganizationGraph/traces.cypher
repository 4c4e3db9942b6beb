// Where in the whole graph, in any property of any node or relationship, one of the words is found. Bytes of reports and logos
// are packed or pictures, and are told by what they hang on.
// $words
// -> place: label or type, and property
CALL () {
  MATCH (n)
  UNWIND [k IN keys(n) WHERE NOT k IN ['full', 'brief', 'logo', 'draft', 'answers']] AS key
  WITH labels(n)[0] AS owner, key, CASE WHEN n[key] IS :: LIST<ANY> THEN n[key] ELSE [n[key]] END AS values
  WHERE any(value IN values WHERE any(word IN $words WHERE
    toStringOrNull(value) = word OR word IN split(coalesce(toStringOrNull(value), ''), '\t') OR size(word) >= 8 AND toStringOrNull(value) CONTAINS word))
  RETURN DISTINCT owner + '.' + key AS place
  UNION
  MATCH ()-[r]->()
  UNWIND keys(r) AS key
  WITH type(r) AS owner, key, r[key] AS value
  WHERE any(word IN $words WHERE toStringOrNull(value) = word OR size(word) >= 8 AND toStringOrNull(value) CONTAINS word)
  RETURN DISTINCT owner + '.' + key AS place
}
RETURN place
ORDER BY place
