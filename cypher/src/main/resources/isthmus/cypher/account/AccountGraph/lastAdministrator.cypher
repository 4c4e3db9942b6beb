// Whether an account is the last administrator who can sign in. The locks keep two from erasing each other.
// $username
// -> last: nothing when there is no such account
OPTIONAL MATCH (any:Account {role: 'administrator'})
SET any.locked = true
REMOVE any.locked
WITH count(any) AS locked
MATCH (a:Account {username: $username})
RETURN a.role = 'administrator' AND NOT EXISTS {
  MATCH (b:Account {role: 'administrator'})
  WHERE b <> a AND b.passwordHash IS NOT NULL AND NOT b.disabled
} AS last
