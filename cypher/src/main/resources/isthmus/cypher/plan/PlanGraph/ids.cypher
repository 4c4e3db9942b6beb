// Which ids of scenarios are taken in a campaign.
// $campaign
// -> id
MATCH (:Campaign {id: $campaign})-[:HAS_SCENARIO]->(s:Scenario)
RETURN s.id AS id
