// The chain at one entry, to be held against what somebody noted.
// $number
// -> chain
MATCH (e:AuditEntry {number: $number})
RETURN e.chain AS chain
