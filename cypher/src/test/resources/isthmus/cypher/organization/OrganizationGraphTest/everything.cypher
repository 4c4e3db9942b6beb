CALL () {
  MATCH (n)
  RETURN labels(n)[0] AS owner, properties(n) AS properties
  UNION ALL
  MATCH ()-[r]->()
  RETURN type(r) AS owner, properties(r) AS properties
}
RETURN owner, properties
