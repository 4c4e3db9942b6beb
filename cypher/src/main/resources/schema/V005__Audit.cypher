// The trail: one node that knows where it ends, entries in their order, and what of them an erasure looks for.
CREATE CONSTRAINT audit_trail_id IF NOT EXISTS FOR (t:AuditTrail) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT audit_entry_number IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.number IS UNIQUE;
CREATE INDEX audit_entry_organization IF NOT EXISTS FOR (e:AuditEntry) ON (e.organization);
CREATE INDEX audit_entry_who IF NOT EXISTS FOR (e:AuditEntry) ON (e.who);
CREATE INDEX audit_entry_account IF NOT EXISTS FOR (e:AuditEntry) ON (e.account);
CREATE INDEX audit_entry_at IF NOT EXISTS FOR (e:AuditEntry) ON (e.at);
