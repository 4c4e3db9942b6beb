// Adds a shared link to a campaign, which makes personal invitations up to its limit.
// $id, $team (may be null), $perspective, $tokenHash, $limit
// -> made: 1, or nothing
MATCH (c:Campaign {id: $id})-[:SURVEYS]->(s:Structure)
OPTIONAL MATCH (t:Team {structure: s.id, name: $team})
WITH c, t
WHERE $team IS NULL OR t IS NOT NULL
CREATE (l:SharedLink {tokenHash: $tokenHash, perspective: $perspective, limit: $limit, started: 0})-[:TO]->(c)
FOREACH (team IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (l)-[:FOR]->(team))
RETURN count(l) AS made
