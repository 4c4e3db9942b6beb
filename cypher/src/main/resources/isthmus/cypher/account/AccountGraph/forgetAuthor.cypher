// Takes the name of an account that is being erased out of manuscripts and editions; what they say stays.
// $username
MATCH (n:Manuscript|Edition)
WHERE n.by = $username
SET n.by = '(erased)'
