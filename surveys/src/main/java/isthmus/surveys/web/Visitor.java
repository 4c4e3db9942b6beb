package isthmus.surveys.web;

import isthmus.cypher.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param account null when nobody is signed in
 * @param csrf the word that forms of this session carry; null for scripts, which have no cookie to be abused
 */
public record Visitor(@Nullable Account account, @Nullable String csrf) {

    public static final Visitor NOBODY = new Visitor(null, null);

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
