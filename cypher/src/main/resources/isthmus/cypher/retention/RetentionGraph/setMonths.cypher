// Sets for how many months after closing an organization keeps the answers of a campaign.
// $organization, $months
MATCH (o:Organization {id: $organization})
SET o.retentionMonths = $months
