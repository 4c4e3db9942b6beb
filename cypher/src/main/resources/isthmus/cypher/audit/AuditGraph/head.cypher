// Where the trail ends and where what is kept of it begins.
// -> last, chain: of the last entry · gone, goneChain: of the last entry that is no longer kept
MATCH (t:AuditTrail {id: 'trail'})
RETURN t.last AS last, t.chain AS chain, t.gone AS gone, t.goneChain AS goneChain
