package isthmus.assessment.plan;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a move of the roadmap.
 *
 * @param move id of a move of the instrument or of the team graph
 * @param owner whoever sees to it, a person's role or name; empty while nobody does
 * @param due null while no date is set
 * @param note in a line, may be empty
 */
public record Track(String move, State state, String owner, @Nullable LocalDate due, String note) {

    public enum State {
        OPEN,
        DONE,
        DROPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Track open(String move) {
        return new Track(move, State.OPEN, "", null, "");
    }
}
