// Takes away what releases hold that nobody may read, and what was brought to those that nobody will ever need, some at a time.
// $most: how many
// -> deleted
CALL () {
  MATCH (r:Release)-[:HOLDS]->(n)
  WHERE NOT r.state IN ['building', 'published']
  RETURN n
  UNION
  MATCH (r:Release)<-[:WENT_INTO]-(n)
  WHERE r.state IN ['failed', 'blocked'] OR r.state = 'withdrawn' AND r.replacedBy IS NOT NULL
  RETURN n
}
WITH n
LIMIT $most
DETACH DELETE n
RETURN count(*) AS deleted
