// Lets an account see an organization.
// $username, $organization
MATCH (a:Account {username: $username})
MATCH (o:Organization {id: $organization})
MERGE (a)-[:MAY_SEE]->(o)
