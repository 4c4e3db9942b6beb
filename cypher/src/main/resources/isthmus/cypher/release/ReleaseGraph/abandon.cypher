// Ends what is being made and was not heard of for long: whoever made it has stopped.
// $before: last heard of before that · $problem: what is said of it
// -> id: of what was ended
MATCH (r:Release {making: true})
WHERE r.seen < $before
SET r.state = 'failed', r.problem = $problem
REMOVE r.making
RETURN r.id AS id
