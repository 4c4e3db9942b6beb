// Whether somebody can administer this installation.
// -> has
RETURN EXISTS { (a:Account {role: 'administrator'}) WHERE a.passwordHash IS NOT NULL AND NOT a.disabled } AS has
