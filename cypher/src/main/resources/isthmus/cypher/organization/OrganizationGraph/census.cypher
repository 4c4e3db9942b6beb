// How much there is of an organization, for the receipt of its erasure.
// $id
// -> label, count
MATCH (o:Organization {id: $id})
CALL (o) {
  RETURN o AS n
  UNION
  MATCH (o)-[:HAS_VERSION|LOOKS_LIKE|AGREED|CONTRIBUTED]->(n)
  RETURN n
  UNION
  MATCH (o)-[:HAS_VERSION]->(:Structure)-[:HAS_UNIT|HAS_TEAM|HAS_MISSION]->(n)
  RETURN n
  UNION
  MATCH (o)<-[:IN]-(n:Campaign)
  RETURN n
  UNION
  MATCH (o)<-[:IN]-(:Campaign)<-[:TO|ANSWERS|IN]-(n)
  RETURN n
  UNION
  MATCH (o)<-[:IN]-(:Campaign)-[:AIMS_AT|HAS_SCENARIO|TRACKS|HAS_MANUSCRIPT|RELEASED]->(n)
  RETURN n
}
RETURN labels(n)[0] AS label, count(n) AS count
ORDER BY label
