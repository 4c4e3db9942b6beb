// What a campaign has at most one of in a language: a manuscript, an edition of a number, one by the same press of a button.
CREATE CONSTRAINT manuscript_language IF NOT EXISTS FOR (m:Manuscript) REQUIRE (m.campaign, m.language) IS UNIQUE;
CREATE CONSTRAINT edition_number IF NOT EXISTS FOR (e:Edition) REQUIRE (e.campaign, e.language, e.number) IS UNIQUE;
CREATE CONSTRAINT edition_key IF NOT EXISTS FOR (e:Edition) REQUIRE (e.campaign, e.key) IS UNIQUE;
