package isthmus.assessment.recommendation;

import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.instrument.Instrument;
import java.util.Locale;

/**
 * The level an organization agreed to aim for in one dimension.
 *
 * @param level 1 to the instrument's highest
 * @param note the reason in one line, never empty
 * @param importance to the client: 1, 2 or 3
 */
public record Target(String dimension, int level, Reason reason, String note, int importance) {

    public static final int ORDINARY = 1;
    public static final int MOST_IMPORTANT = 3;
    private static final int LONGEST_NOTE = 200;

    /** What the choice of a level rests on. */
    public enum Reason {
        REGULATION,
        SIZE,
        LEGACY,
        SAFETY,
        COST,
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Target {
        note = note.strip();
    }

    /** @param where how the sender names this target */
    void check(Instrument instrument, String where, Problems problems) {
        if (instrument.dimension(dimension).isEmpty()) {
            problems.add(where + "/dimension", "There is no dimension " + Problem.quoted(dimension) + ".", "Name one of the instrument.");
        }
        int highest = instrument.levels().size();
        if (level < 1 || level > highest) {
            problems.add(where + "/level", "There is no level " + level + ".", "Choose 1 to " + highest + ".");
        }
        if (note.isEmpty() || note.lines().count() > 1 || note.length() > LONGEST_NOTE) {
            problems.add(
                    where + "/note",
                    note.isEmpty() ? "The reason is missing." : "The reason is longer than a line of " + LONGEST_NOTE + " characters.",
                    "Say in one line why this level and no other.");
        }
        if (importance < ORDINARY || importance > MOST_IMPORTANT) {
            problems.add(where + "/importance", importance + " is no importance.", "Choose 1, 2 or 3.");
        }
    }
}
