// Takes away what releases held that nobody may read any more, and what was brought to those that were replaced, some at a time.
// $most: how many
// -> deleted
CALL () {
  MATCH (:Release {state: 'withdrawn'})-[:HOLDS]->(n)
  RETURN n
  UNION
  MATCH (r:Release {state: 'withdrawn'})<-[:WENT_INTO]-(n)
  WHERE r.replacedBy IS NOT NULL
  RETURN n
}
WITH n
LIMIT $most
DETACH DELETE n
RETURN count(*) AS deleted
