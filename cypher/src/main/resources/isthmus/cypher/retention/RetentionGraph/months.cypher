// For how many months after closing an organization keeps the answers of a campaign.
// $organization, $usual: where nothing was set
// -> months
MATCH (o:Organization {id: $organization})
RETURN coalesce(o.retentionMonths, $usual) AS months
