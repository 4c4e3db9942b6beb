// Who has a second factor that counts.
// -> username
MATCH (:SecondFactor {confirmed: true})-[:OF]->(a:Account)
RETURN a.username AS username
