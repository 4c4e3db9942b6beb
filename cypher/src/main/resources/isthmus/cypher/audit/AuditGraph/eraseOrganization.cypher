// Takes away what entries say about an organization that is being erased; their digests hold the chain together.
// $organization
MATCH (e:AuditEntry {organization: $organization})
REMOVE e.act, e.outcome, e.who, e.organization, e.campaign, e.account, e.thing, e.salt
