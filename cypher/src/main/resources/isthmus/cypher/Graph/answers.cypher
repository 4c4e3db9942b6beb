// Whether the database answers at all.
// -> answers
RETURN true AS answers
