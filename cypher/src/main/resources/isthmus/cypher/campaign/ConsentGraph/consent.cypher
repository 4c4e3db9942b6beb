// What respondents of a campaign agree to, and whether somebody has begun to answer.
// $campaign
// -> text: null for ours · fixed
MATCH (c:Campaign {id: $campaign})
RETURN c.consent AS text,
       EXISTS { (c)<-[:TO]-(i:Invitation) WHERE i.state <> 'invited' } OR EXISTS { (c)<-[:ANSWERS]-(:Response) } AS fixed
