// Says how the consultancy looks, in place of what was said before.
// $branding: {name, accent, cover, footer, logoKind, logo}
MERGE (b:Branding {of: 'consultancy'})
SET
  b.name = $branding.name,
  b.accent = $branding.accent,
  b.cover = $branding.cover,
  b.footer = $branding.footer,
  b.logoKind = $branding.logoKind,
  b.logo = $branding.logo
