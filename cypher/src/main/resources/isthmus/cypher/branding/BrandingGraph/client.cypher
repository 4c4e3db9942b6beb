// How an organization looks.
// $organization
// -> name, accent, cover, footer, logoKind, logo: nothing until it was said; no logo is null
MATCH (:Organization {id: $organization})-[:LOOKS_LIKE]->(b:Branding)
RETURN b.name AS name, b.accent AS accent, b.cover AS cover, b.footer AS footer, b.logoKind AS logoKind, b.logo AS logo
