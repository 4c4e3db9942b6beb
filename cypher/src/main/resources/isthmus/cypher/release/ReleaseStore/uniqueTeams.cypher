// Lets a team be found by its id.
CREATE CONSTRAINT team_role_id IF NOT EXISTS FOR (t:TeamRole) REQUIRE t.id IS UNIQUE
