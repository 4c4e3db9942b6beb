// What organizations brought to a release, of those that were not erased since.
// $id
// -> contribution, organization
MATCH (:Release {id: $id})<-[:WENT_INTO]-(n:Contribution)<-[:CONTRIBUTED]-(o:Organization)
RETURN n {.*} AS contribution, o.id AS organization
ORDER BY organization
