MATCH (e:AuditEntry {number: 4}) SET e.digest = 'x' REMOVE e.act, e.salt
