// How the consultancy of this installation looks.
// -> name, accent, cover, footer, logoKind, logo: nothing until it was said; no logo is null
MATCH (b:Branding {of: 'consultancy'})
RETURN b.name AS name, b.accent AS accent, b.cover AS cover, b.footer AS footer, b.logoKind AS logoKind, b.logo AS logo
