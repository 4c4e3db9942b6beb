// Takes one of an account's own access tokens away.
// $username, $id
MATCH (t:AccessToken {id: $id})-[:OF]->(:Account {username: $username})
DETACH DELETE t
