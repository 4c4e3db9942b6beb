// Deletes some of how releases were used before a moment.
// $before: milliseconds since 1970 · $most
// -> gone: how many
MATCH (u:ResearchUse)
WHERE u.at < $before
WITH u
LIMIT $most
WITH collect(u) AS some
FOREACH (u IN some | DELETE u)
RETURN size(some) AS gone
