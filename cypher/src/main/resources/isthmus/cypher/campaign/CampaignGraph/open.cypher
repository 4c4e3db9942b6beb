// Opens a campaign on the current structure of its organization, unless its id is taken.
// The lock keeps that structure from being replaced and pruned meanwhile.
// $id, $name, $organization, $opened, $instrument, $version, $hash, $items: item ids in the order of packed answers
// -> made: false when the id is taken; no row when there is no such organization
MATCH (o:Organization {id: $organization})
SET o.locked = true
WITH o
MATCH (o)-[:CURRENT]->(s:Structure)
OPTIONAL MATCH (taken:Campaign {id: $id})
FOREACH (free IN CASE WHEN taken IS NULL THEN [1] ELSE [] END |
  MERGE (i:Instrument {hash: $hash})
    ON CREATE SET i.id = $instrument, i.version = $version, i.items = $items
  CREATE (c:Campaign {id: $id, name: $name, state: 'open', opened: $opened, wave: 0})
  CREATE (c)-[:IN]->(o)
  CREATE (c)-[:SURVEYS]->(s)
  CREATE (c)-[:ASKS]->(i))
REMOVE o.locked
RETURN taken IS NULL AS made
