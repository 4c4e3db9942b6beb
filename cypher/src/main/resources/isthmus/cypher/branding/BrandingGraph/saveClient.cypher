// Says how an organization looks, in place of what was said before; its lock keeps it there, and those who say so at once apart.
// $organization · $branding: {name, accent, cover, footer, logoKind, logo}
// -> id: nothing when there is no such organization
MATCH (o:Organization {id: $organization})
SET o.locked = true
WITH o
MERGE (o)-[:LOOKS_LIKE]->(b:Branding)
SET
  b.name = $branding.name,
  b.accent = $branding.accent,
  b.cover = $branding.cover,
  b.footer = $branding.footer,
  b.logoKind = $branding.logoKind,
  b.logo = $branding.logo
RETURN o.id AS id
