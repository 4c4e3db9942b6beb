package isthmus.cypher.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody looks for; null where everything is wanted.
 *
 * @param who a username
 * @param until exclusive
 * @param before only entries of a smaller number
 */
public record Wanted(
        @Nullable Act act, @Nullable String who, @Nullable Instant from, @Nullable Instant until, @Nullable Long before) {

    public static final Wanted ALL = new Wanted(null, null, null, null, null);

    public Wanted before(long number) {
        return new Wanted(act, who, from, until, number);
    }
}
