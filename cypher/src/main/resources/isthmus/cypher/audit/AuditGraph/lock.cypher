// Says where the trail ends and keeps others from adding to it until the transaction ends.
// $start: the chain before the first entry
// -> last, chain: of the last entry · gone, goneChain: of the last entry that is no longer kept
MERGE (t:AuditTrail {id: 'trail'})
  ON CREATE SET t.last = 0, t.chain = $start, t.gone = 0, t.goneChain = $start
SET t.locked = true
REMOVE t.locked
WITH t
RETURN t.last AS last, t.chain AS chain, t.gone AS gone, t.goneChain AS goneChain
