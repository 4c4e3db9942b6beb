// An account's second factor, its seed sealed.
// $username
// -> sealed, confirmed, codesLeft
MATCH (f:SecondFactor)-[:OF]->(:Account {username: $username})
RETURN f.sealed AS sealed, f.confirmed AS confirmed, size(f.codes) AS codesLeft
