// What the migrations of a test did.
// -> steps
MATCH (t:Trace)
RETURN t.steps AS steps
