// Ids, names and secrets that must be unique; Neo4j Community keeps an index with each of these.
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (o:Organization) REQUIRE o.id IS UNIQUE;
CREATE CONSTRAINT structure_id IF NOT EXISTS FOR (s:Structure) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT unit_name IF NOT EXISTS FOR (u:Unit) REQUIRE (u.structure, u.name) IS UNIQUE;
CREATE CONSTRAINT team_name IF NOT EXISTS FOR (t:Team) REQUIRE (t.structure, t.name) IS UNIQUE;
CREATE CONSTRAINT mission_name IF NOT EXISTS FOR (m:Mission) REQUIRE (m.structure, m.name) IS UNIQUE;
CREATE CONSTRAINT instrument_hash IF NOT EXISTS FOR (i:Instrument) REQUIRE i.hash IS UNIQUE;
CREATE CONSTRAINT campaign_id IF NOT EXISTS FOR (c:Campaign) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT invitation_token IF NOT EXISTS FOR (i:Invitation) REQUIRE i.tokenHash IS UNIQUE;
CREATE CONSTRAINT shared_link_token IF NOT EXISTS FOR (l:SharedLink) REQUIRE l.tokenHash IS UNIQUE;
CREATE CONSTRAINT account_username IF NOT EXISTS FOR (a:Account) REQUIRE a.username IS UNIQUE;
CREATE CONSTRAINT session_token IF NOT EXISTS FOR (s:Session) REQUIRE s.tokenHash IS UNIQUE;
CREATE CONSTRAINT access_token IF NOT EXISTS FOR (t:AccessToken) REQUIRE t.tokenHash IS UNIQUE;
CREATE CONSTRAINT access_token_id IF NOT EXISTS FOR (t:AccessToken) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT setup_link_token IF NOT EXISTS FOR (l:SetupLink) REQUIRE l.tokenHash IS UNIQUE;
CREATE INDEX session_expires IF NOT EXISTS FOR (s:Session) ON (s.expires);
CREATE INDEX setup_link_expires IF NOT EXISTS FOR (l:SetupLink) ON (l.expires);
