MATCH (e:AuditEntry {number: 1}) SET e.at = e.at - 1
