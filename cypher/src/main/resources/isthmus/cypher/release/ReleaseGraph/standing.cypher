// What of an organization is in the release that researchers read now.
// $organization
// -> id, month, classSize: how many look alike, or null while it waits for the next one · shown: whether its structure is
MATCH (:Organization {id: $organization})-[:CONTRIBUTED]->(n:Contribution)-[:WENT_INTO]->(r:Release {tier: 'RESEARCHERS', state: 'published'})
RETURN r.id AS id, r.month AS month, n.classSize AS classSize, coalesce(n.shown, false) AS shown
