// The secret of somebody who gave a password and owes a code.
CREATE CONSTRAINT sign_in_step_token IF NOT EXISTS FOR (s:SignInStep) REQUIRE s.tokenHash IS UNIQUE;
CREATE INDEX sign_in_step_expires IF NOT EXISTS FOR (s:SignInStep) ON (s.expires);
