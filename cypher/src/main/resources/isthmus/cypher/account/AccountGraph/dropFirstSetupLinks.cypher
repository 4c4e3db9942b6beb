// Makes set-up links for a first administrator worthless: a fresh one is coming, or there is an administrator now.
MATCH (l:SetupLink)
WHERE NOT EXISTS { (l)-[:OPENS]->(:Account) }
DELETE l
