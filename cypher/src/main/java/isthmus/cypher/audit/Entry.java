package isthmus.cypher.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param number counts from 1 without gaps
 * @param content null when it was erased with the account or organization that it named
 */
public record Entry(long number, Instant at, @Nullable Content content) {

    /**
     * @param who a username; null for somebody whose name is not known, never a respondent
     */
    public record Content(@Nullable String who, Act act, Subject subject, Outcome outcome) {}

    public enum Outcome {
        DONE,
        REFUSED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
