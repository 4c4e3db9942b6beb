// Whether the database works on a call. A transaction between two statements waits for its caller, and one that is not
// there never came or has ended.
// $call: the name that the transaction carries
// -> working
SHOW TRANSACTIONS YIELD metaData, currentQuery, status
WHERE metaData.call = $call AND (currentQuery <> '' OR status <> 'Running')
RETURN count(*) > 0 AS working
