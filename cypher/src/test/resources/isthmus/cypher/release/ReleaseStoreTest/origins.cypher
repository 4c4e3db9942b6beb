// What each record says of where its organization comes from.
// -> sector, period
MATCH (r:OrganizationRecord)
RETURN r.sector AS sector, r.period AS period
