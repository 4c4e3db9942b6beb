// Makes a personal invitation through a shared link while it has places left; the same one again takes no second place.
// The lock keeps the limit under a rush.
// $tokenHash: of the shared link · $newTokenHash
// -> outcome: started, full, closed; nothing for an unknown link
MATCH (l:SharedLink {tokenHash: $tokenHash})-[:TO]->(c:Campaign)
SET l.locked = true
WITH l, c
OPTIONAL MATCH (l)-[:FOR]->(t:Team)
OPTIONAL MATCH (earlier:Invitation {tokenHash: $newTokenHash})
WITH l, c, t, CASE WHEN earlier IS NOT NULL THEN 'again'
                   WHEN c.state <> 'open' THEN 'closed'
                   WHEN l.started >= l.limit THEN 'full'
                   ELSE 'started' END AS outcome
FOREACH (x IN CASE outcome WHEN 'started' THEN [1] ELSE [] END |
  SET l.started = l.started + 1
  CREATE (i:Invitation {tokenHash: $newTokenHash, perspective: l.perspective, state: 'started'})
  CREATE (i)-[:TO]->(c)
  CREATE (i)-[:THROUGH]->(l)
  FOREACH (team IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (i)-[:FOR]->(team)))
REMOVE l.locked
RETURN CASE outcome WHEN 'again' THEN 'started' ELSE outcome END AS outcome
