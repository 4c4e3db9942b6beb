// Entries for people to read, the newest first; null stands for whichever.
// $act, $who, $account: by or about it, $organization, $from, $until, $before: a number · $most
// -> number, at, act, outcome, who, organization, campaign, account, thing: null where the content was erased
MATCH (e:AuditEntry)
WHERE e.number > 0
  AND ($before IS NULL OR e.number < $before)
  AND ($act IS NULL OR e.act = $act)
  AND ($who IS NULL OR e.who = $who)
  AND ($account IS NULL OR e.who = $account OR e.account = $account)
  AND ($organization IS NULL OR e.organization = $organization)
  AND ($from IS NULL OR e.at >= $from)
  AND ($until IS NULL OR e.at < $until)
RETURN e.number AS number, e.at AS at, e.act AS act, e.outcome AS outcome, e.who AS who, e.organization AS organization,
       e.campaign AS campaign, e.account AS account, e.thing AS thing
ORDER BY number DESC
LIMIT $most
