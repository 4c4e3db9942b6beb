// Takes away how an account that is being erased used releases.
// $username
MATCH (u:ResearchUse {account: $username})
DELETE u
