// What of an organization is in the release that researchers read now.
// $organization
// -> id, month, classSize: how many look alike, or null while it waits for the next one
MATCH (:Organization {id: $organization})-[:CONTRIBUTED]->(n:Contribution)-[:WENT_INTO]->(r:Release {tier: 'RESEARCHERS', state: 'published'})
RETURN r.id AS id, r.month AS month, n.classSize AS classSize
