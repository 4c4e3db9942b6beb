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
 * @param deletion of its answers, when their time was over; null while they are kept
 */
public record Campaign(
        String id,
        String name,
        String organization,
        Instrument.Ref instrument,
        State state,
        Instant opened,
        @Nullable Instant closed,
        int wave,
        @Nullable Deletion deletion) {

    /**
     * The end of the time for which answers are kept.
     *
     * @param months after closing, as was set for the organization
     */
    public record Deletion(Instant at, int months) {}

    /** One whose answers are kept. */
    public Campaign(
            String id,
            String name,
            String organization,
            Instrument.Ref instrument,
            State state,
            Instant opened,
            @Nullable Instant closed,
            int wave) {
        this(id, name, organization, instrument, state, opened, closed, wave, null);
    }

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
