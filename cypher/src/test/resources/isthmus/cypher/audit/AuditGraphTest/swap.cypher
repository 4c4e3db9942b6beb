MATCH (a:AuditEntry {number: 2}), (b:AuditEntry {number: 3}) WITH a, b, a.who AS was SET a.who = b.who, b.who = was
