MATCH (n:AuditTrail|AuditEntry) DELETE n
