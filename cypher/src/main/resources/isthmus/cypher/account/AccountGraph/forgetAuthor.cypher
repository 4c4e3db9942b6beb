// Takes the name of an account that is being erased out of manuscripts, editions and agreements; what they say stays.
// $username
MATCH (n:Manuscript|Edition|Agreement)
WHERE n.by = $username OR n.endedBy = $username
SET
  n.by = CASE n.by WHEN $username THEN '(erased)' ELSE n.by END,
  n.endedBy = CASE n.endedBy WHEN $username THEN '(erased)' ELSE n.endedBy END
