// Who was in a class with whom in the last release of real organizations that anybody could read, also when it was taken away since.
// $tier
// -> organizations, place
MATCH (r:Release {tier: $tier})
WHERE r.synthetic IS NULL AND r.state IN ['published', 'withdrawn']
WITH r
ORDER BY r.begun DESC
LIMIT 1
MATCH (r)<-[:WENT_INTO]-(n:Contribution)<-[:CONTRIBUTED]-(o:Organization)
WHERE n.place >= 0
RETURN collect(o.id) AS organizations, n.place AS place
ORDER BY place
