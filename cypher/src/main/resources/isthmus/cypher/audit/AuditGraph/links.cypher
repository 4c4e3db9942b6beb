// Entries with what seals them, in their order.
// $after: a number · $last · $most
// -> number, at, act, outcome, who, organization, campaign, account, thing, salt: null where the content was erased · digest, chain
MATCH (e:AuditEntry)
WHERE e.number > $after AND e.number <= $last
RETURN e.number AS number, e.at AS at, e.act AS act, e.outcome AS outcome, e.who AS who, e.organization AS organization,
       e.campaign AS campaign, e.account AS account, e.thing AS thing, e.salt AS salt, e.digest AS digest, e.chain AS chain
ORDER BY number
LIMIT $most
