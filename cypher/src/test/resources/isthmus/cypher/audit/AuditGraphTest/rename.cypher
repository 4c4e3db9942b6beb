MATCH (e:AuditEntry {number: 2}) SET e.who = 'eve'
