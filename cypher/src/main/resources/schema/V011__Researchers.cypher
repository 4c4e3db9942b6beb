// Who asks for access, by id; what researchers did with releases, by account and by age, so that it is summed and forgotten cheaply.
CREATE CONSTRAINT access_request_id IF NOT EXISTS FOR (r:AccessRequest) REQUIRE r.id IS UNIQUE;
CREATE INDEX research_use_account IF NOT EXISTS FOR (u:ResearchUse) ON (u.account, u.at);
CREATE INDEX research_use_at IF NOT EXISTS FOR (u:ResearchUse) ON (u.at);
