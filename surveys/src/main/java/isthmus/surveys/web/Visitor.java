package isthmus.surveys.web;

import isthmus.cypher.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param account null when nobody is signed in
 * @param csrf the word that forms of this session carry; null for scripts, which have no cookie to be abused
 * @param language of the pages that they read
 */
public record Visitor(@Nullable Account account, @Nullable String csrf, String language) {

    public static final Visitor NOBODY = new Visitor(null, null);

    /** Somebody who reads English. */
    public Visitor(@Nullable Account account, @Nullable String csrf) {
        this(account, csrf, "en");
    }

    Visitor reading(String other) {
        return new Visitor(account, csrf, other);
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
}
