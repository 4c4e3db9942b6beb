package isthmus.cypher.account;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param username unique, lower case
 * @param passwordHash null before the account was set up
 * @param organizations ids of the organizations it may see; of no account for an administrator, who sees all
 */
public record Account(
        String username,
        String name,
        Role role,
        @Nullable String passwordHash,
        boolean disabled,
        Set<String> organizations) {

    public enum Role {
        ADMINISTRATOR,
        CONSULTANT,
        SPONSOR,
        RESEARCHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Role of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Account {
        organizations = Set.copyOf(organizations);
    }

    @Override
    public String toString() {
        return "Account[" + username + ", " + role + "]";
    }
}
