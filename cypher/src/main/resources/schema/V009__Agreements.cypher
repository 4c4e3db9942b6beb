// An organization agrees to research in one way at a time: the agreement that stands carries its id; those that ended do not.
CREATE CONSTRAINT agreement_standing IF NOT EXISTS FOR (a:Agreement) REQUIRE a.standing IS UNIQUE;
