package isthmus.surveys.web;

import isthmus.cypher.account.Account;
import isthmus.cypher.account.Grant;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param account null when nobody is signed in
 * @param session of a browser, or null
 * @param token what a script's access token was made for, or null
 * @param language of the pages that they read
 */
public record Visitor(@Nullable Account account, @Nullable Session session, @Nullable Token token, String language) {

    public static final Visitor NOBODY = new Visitor(null, null, null, "en");

    /**
     * @param csrf the word that forms of this session carry; scripts need none, who have no cookie to be abused
     * @param proven when the password was last given in it
     * @param enrolling whether a second factor must be set up before anything else
     */
    public record Session(String csrf, Instant proven, boolean enrolling) {
        @Override
        public String toString() {
            return "Session";
        }
    }

    /**
     * @param organization the id of the only organization it reaches, or null
     */
    public record Token(Set<Grant> grants, @Nullable String organization) {
        public Token {
            grants = Set.copyOf(grants);
        }
    }

    public Visitor reading(String other) {
        return new Visitor(account, session, token, other);
    }

    public @Nullable String csrf() {
        return session == null ? null : session.csrf();
    }

    public boolean enrolling() {
        return session != null && session.enrolling();
    }

    public boolean signedIn() {
        return account != null;
    }

    /** @throws IllegalStateException when nobody is signed in: the gate lets nobody through to where this is called */
    public Account required() {
        if (account == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return account;
    }

    public boolean may(Action action) {
        return account != null && Permissions.allows(account.role(), action);
    }

    /** Whether they may know that the organization exists: a token never reaches further than its account does now. */
    public boolean sees(String organization) {
        return account != null
                && Permissions.sees(account, organization)
                && (token == null || token.organization() == null || token.organization().equals(organization));
    }
}
