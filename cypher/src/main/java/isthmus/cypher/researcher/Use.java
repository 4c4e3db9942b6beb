package isthmus.cypher.researcher;

import java.time.Instant;
import java.util.Locale;

/**
 * That an account asked something of a release; never what.
 *
 * @param account a username
 * @param release its id
 * @param allowed false when policy or limits denied it
 * @param rows that went out
 * @param milliseconds that it took
 */
public record Use(String account, String release, Door door, boolean allowed, long rows, long milliseconds, Instant at) {

    /** Where it was asked. */
    public enum Door {
        HTTP,
        BOLT,
        /** The verification desk. */
        DESK,
        /** A download. */
        FILE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Use {
        if (rows < 0 || milliseconds < 0) {
            throw new IllegalArgumentException("less than nothing");
        }
    }
}
