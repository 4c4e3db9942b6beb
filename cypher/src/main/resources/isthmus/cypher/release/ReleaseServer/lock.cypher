// Holds up others who want to load a release, until this transaction ends; it is never committed.
// $id
CREATE (:Release {id: $id})
