package isthmus.assessment.campaign;

import isthmus.assessment.instrument.Instrument;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One survey round of one instrument in one organization.
 *
 * @param id readable and unique in the installation
 * @param organization the id of the organization
 * @param closed null while it was never closed
 * @param wave how often it was reopened
 */
public record Campaign(
        String id,
        String name,
        String organization,
        Instrument.Ref instrument,
        State state,
        Instant opened,
        @Nullable Instant closed,
        int wave) {

    public enum State {
        OPEN,
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether its answers may still be grouped by another structure: until results could be seen for the first time. */
    public boolean regroupable() {
        return state == State.OPEN && wave == 0;
    }
}
