// Forgets buckets that have run empty, some thousands at a time.
MATCH (r:Rate)
WHERE r.expires < timestamp()
WITH r
LIMIT 10000
DELETE r
