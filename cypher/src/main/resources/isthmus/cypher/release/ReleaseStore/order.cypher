// Records in the order in which the store numbers them, which everybody can see.
// -> id
MATCH (r:OrganizationRecord)
RETURN r.id AS id
ORDER BY toInteger(split(elementId(r), ':')[2])
