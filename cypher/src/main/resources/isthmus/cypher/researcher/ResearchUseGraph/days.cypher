// What an account did with releases, by day in UTC, release and door.
// $account, $since: milliseconds since 1970
// -> day, release, door, allowed, denied, rows, milliseconds
MATCH (u:ResearchUse {account: $account})
WHERE u.at >= $since
RETURN date(datetime({epochMillis: u.at})) AS day, u.release AS release, u.door AS door,
       sum(CASE WHEN u.allowed THEN 1 ELSE 0 END) AS allowed, sum(CASE WHEN u.allowed THEN 0 ELSE 1 END) AS denied,
       sum(u.rows) AS rows, sum(u.milliseconds) AS milliseconds
ORDER BY day DESC, release, door
