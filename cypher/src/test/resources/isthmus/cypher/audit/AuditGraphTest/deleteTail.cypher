MATCH (e:AuditEntry {number: 5}) DELETE e
