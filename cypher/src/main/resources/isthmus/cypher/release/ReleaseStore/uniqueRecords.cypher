// Lets a record be found by its id.
CREATE CONSTRAINT organization_record_id IF NOT EXISTS FOR (r:OrganizationRecord) REQUIRE r.id IS UNIQUE
