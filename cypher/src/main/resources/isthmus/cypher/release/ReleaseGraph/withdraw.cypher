// Takes a release away from those who read it; what is said of it as a whole stays.
// $id
// -> id: nothing when it is not published
MATCH (r:Release {id: $id, state: 'published'})
SET r.state = 'withdrawn'
RETURN r.id AS id
