// Changes what respondents of a campaign agree to, until one of them has begun to answer.
// $campaign, $text: null for ours
// -> campaign: nothing when somebody has begun, or there is no such campaign
MATCH (c:Campaign {id: $campaign})
SET c.locked = true
REMOVE c.locked
WITH c
WHERE NOT EXISTS { (c)<-[:TO]-(i:Invitation) WHERE i.state <> 'invited' } AND NOT EXISTS { (c)<-[:ANSWERS]-(:Response) }
SET c.consent = $text
RETURN c.id AS campaign
