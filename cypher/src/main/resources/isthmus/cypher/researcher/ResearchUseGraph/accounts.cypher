// What each account did with releases in all, who asked most first.
// $since: milliseconds since 1970
// -> account, name, allowed, denied, rows, last
MATCH (u:ResearchUse)
WHERE u.at >= $since
WITH u.account AS account, sum(CASE WHEN u.allowed THEN 1 ELSE 0 END) AS allowed, sum(CASE WHEN u.allowed THEN 0 ELSE 1 END) AS denied,
     sum(u.rows) AS rows, max(u.at) AS last
MATCH (a:Account {username: account})
RETURN account, a.name AS name, allowed, denied, rows, last
ORDER BY allowed + denied DESC, account
