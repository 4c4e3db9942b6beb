// Words by which an organization could be recognized: its id, the ids of its campaigns, and names that nothing else has.
// $id
// -> word
MATCH (o:Organization {id: $id})
CALL (o) {
  RETURN o.id AS word
  UNION
  MATCH (o)<-[:IN]-(c:Campaign)
  RETURN c.id AS word
  UNION
  WITH o
  WHERE COUNT { MATCH (same:Organization) WHERE same.name = o.name } = 1
  RETURN o.name AS word
  UNION
  MATCH (o)-[:HAS_VERSION]->(:Structure)-[:HAS_TEAM|HAS_UNIT|HAS_MISSION]->(n)
  WITH o, collect(DISTINCT n.name) AS names
  UNWIND names AS name
  WITH o, name
  WHERE NOT EXISTS {
    MATCH (other:Organization)-[:HAS_VERSION]->(:Structure)-[:HAS_TEAM|HAS_UNIT|HAS_MISSION]->(m)
    WHERE other <> o AND m.name = name
  }
  RETURN name AS word
}
RETURN DISTINCT word
