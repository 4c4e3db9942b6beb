// Releases of the research graph; of those that are being made there is one at most.
CREATE CONSTRAINT release_id IF NOT EXISTS FOR (r:Release) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT release_making IF NOT EXISTS FOR (r:Release) REQUIRE r.making IS UNIQUE;
