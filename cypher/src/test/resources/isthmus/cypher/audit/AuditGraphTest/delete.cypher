MATCH (e:AuditEntry {number: 3}) DELETE e
