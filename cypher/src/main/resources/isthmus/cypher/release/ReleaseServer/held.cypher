// The release that is in the server, once all of it is.
// -> id
MATCH (r:Release)
RETURN r.id AS id
