// Adds personal invitations to a campaign, for a team or for the organization as a whole.
// $id, $team (may be null), $perspective, $tokenHashes
// -> made: how many
MATCH (c:Campaign {id: $id})-[:SURVEYS]->(s:Structure)
OPTIONAL MATCH (t:Team {structure: s.id, name: $team})
WITH c, t
WHERE $team IS NULL OR t IS NOT NULL
UNWIND $tokenHashes AS tokenHash
CREATE (i:Invitation {tokenHash: tokenHash, perspective: $perspective, state: 'invited'})-[:TO]->(c)
FOREACH (team IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (i)-[:FOR]->(team))
RETURN count(i) AS made
