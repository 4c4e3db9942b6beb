// Lets somebody in whom an identity provider knows: makes their account the first time, and brings name and role up to what
// the provider says now. Nobody is known by their name: issuer and subject are who they are.
// $issuer, $subject, $username, $name, $role, $organizations: ids, or null to leave them, $now
// -> username, disabled
MERGE (a:Account {issuer: $issuer, subject: $subject})
ON CREATE SET a.username = $username, a.disabled = false, a.created = $now
SET a.name = $name, a.role = $role
WITH a
CALL (a) {
  OPTIONAL MATCH (a)-[m:MAY_SEE]->(o:Organization)
  WHERE $organizations IS NOT NULL AND NOT o.id IN $organizations
  DELETE m
}
CALL (a) {
  UNWIND coalesce($organizations, []) AS id
  MATCH (o:Organization {id: id})
  MERGE (a)-[:MAY_SEE]->(o)
}
RETURN a.username AS username, a.disabled AS disabled
