package isthmus.cypher.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an access token may have been made for; its account must be allowed it too. */
public enum Grant {
    /** Looking at things. */
    READ,
    /** Changing things. */
    WRITE,
    /** The research graph. */
    RESEARCH,
    /** Managing accounts and the installation. */
    ACCOUNTS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grant> of(String word) {
        return Arrays.stream(values()).filter(grant -> grant.word().equals(word)).findFirst();
    }
}
