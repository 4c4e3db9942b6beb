// Takes away what entries say that were made by or about an account that is being erased; their digests hold the chain together.
// $username
MATCH (e:AuditEntry)
WHERE e.who = $username OR e.account = $username
REMOVE e.act, e.outcome, e.who, e.organization, e.campaign, e.account, e.thing, e.salt
