// Ends the making of a release that cannot be.
// $id · $problem: why
MATCH (r:Release {id: $id, making: true})
SET r.state = 'failed', r.problem = $problem
REMOVE r.making
