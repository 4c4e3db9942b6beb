// An identity of an identity provider has one account.
CREATE CONSTRAINT account_identity IF NOT EXISTS FOR (a:Account) REQUIRE (a.issuer, a.subject) IS UNIQUE;
