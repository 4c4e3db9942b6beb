// Those whom an identity provider lets in.
// -> username
MATCH (a:Account)
WHERE a.issuer IS NOT NULL
RETURN a.username AS username
