package isthmus.assessment.recommendation;

import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.wording.Sentence;
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
            problems.add(
                    where + "/dimension",
                    Sentence.of("target.dimension", "There is no dimension “{0}”.", Problem.visible(dimension)),
                    Sentence.of("target.dimension.mend", "Name one of the instrument."));
        }
        int highest = instrument.levels().size();
        if (level < 1 || level > highest) {
            problems.add(
                    where + "/level",
                    Sentence.of("target.level", "There is no level {0,number,#}.", level),
                    Sentence.of("choose.range", "Choose 1 to {0}.", highest));
        }
        if (note.isEmpty() || note.lines().count() > 1 || note.length() > LONGEST_NOTE) {
            problems.add(
                    where + "/note",
                    note.isEmpty()
                            ? Sentence.of("target.note.missing", "The reason is missing.")
                            : Sentence.of("target.note.long", "The reason is longer than a line of {0} characters.", LONGEST_NOTE),
                    Sentence.of("target.note.mend", "Say in one line why this level and no other."));
        }
        if (importance < ORDINARY || importance > MOST_IMPORTANT) {
            problems.add(
                    where + "/importance",
                    Sentence.of("target.importance", "{0,number,#} is no importance.", importance),
                    Sentence.of("target.importance.mend", "Choose 1, 2 or 3."));
        }
    }
}
