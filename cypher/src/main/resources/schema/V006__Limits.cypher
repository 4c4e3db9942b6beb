// Counts of requests and of guesses, by keyed hashes; their ages, so that they are forgotten cheaply.
CREATE CONSTRAINT rate_key IF NOT EXISTS FOR (r:Rate) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT guesses_key IF NOT EXISTS FOR (g:Guesses) REQUIRE g.key IS UNIQUE;
CREATE INDEX rate_expires IF NOT EXISTS FOR (r:Rate) ON (r.expires);
CREATE INDEX guesses_last IF NOT EXISTS FOR (g:Guesses) ON (g.last);
