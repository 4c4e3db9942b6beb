// Adds how releases were used. What an account did that is gone is left out: nothing would ever take it away.
// $uses: [{account, release, door, allowed, rows, milliseconds, at}]
UNWIND $uses AS use
MATCH (a:Account {username: use.account})
CREATE (:ResearchUse {
  account: a.username, release: use.release, door: use.door, allowed: use.allowed, rows: use.rows, milliseconds: use.milliseconds, at: use.at})
