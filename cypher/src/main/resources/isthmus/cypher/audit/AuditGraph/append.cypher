// Adds entries at the end of the trail, which the transaction has locked.
// $entries: [{number, at, act, outcome, who, organization, campaign, account, thing, salt, digest, chain}] · $last, $chain: of the last of them
MATCH (t:AuditTrail {id: 'trail'})
SET t.last = $last, t.chain = $chain
WITH t
UNWIND $entries AS e
CREATE (:AuditEntry {
  number: e.number, at: e.at, act: e.act, outcome: e.outcome, who: e.who, organization: e.organization, campaign: e.campaign,
  account: e.account, thing: e.thing, salt: e.salt, digest: e.digest, chain: e.chain})
