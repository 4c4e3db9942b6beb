// The moves of a campaign's scenarios in which a team takes part, as somebody who explores the graph would ask.
// $campaign, $team
// -> id
MATCH (:Campaign {id: $campaign})-[:HAS_SCENARIO]->(:Scenario)-[:CONSIDERS]->(m:Move)
WHERE $team IN m.teams
RETURN m.id AS id
ORDER BY id
