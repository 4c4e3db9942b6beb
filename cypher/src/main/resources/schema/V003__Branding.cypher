// Looks that do not belong to an organization, of which there is one of each kind.
CREATE CONSTRAINT branding_of IF NOT EXISTS FOR (b:Branding) REQUIRE b.of IS UNIQUE;
