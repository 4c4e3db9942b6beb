// Teams with invitations or answers, or named in a tie, that the current structure no longer has.
// $id
// -> team
MATCH (c:Campaign {id: $id})-[:IN]->(:Organization)-[:CURRENT]->(s:Structure)
CALL (c) {
  MATCH (c)<-[:TO|ANSWERS|IN]-()-[:FOR|FROM|BY|ABOUT]->(t:Team)
  RETURN t.name AS team
  UNION
  MATCH (c)<-[:TO]-(i:Invitation)
  UNWIND i.ties AS tie
  RETURN split(tie, '\t')[6] AS team
}
WITH DISTINCT s, team
OPTIONAL MATCH (same:Team {structure: s.id, name: team})
WITH team, same
WHERE same IS NULL
RETURN team
