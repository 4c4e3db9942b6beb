package isthmus.assessment.plan;

import isthmus.assessment.planner.Answer;
import isthmus.assessment.planner.Constraint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Why there is no plan, in sentences. */
final class Reasons {

    private Reasons() {}

    static Planning.Planned of(Answer.Impossible answer) {
        var pins = answer.clashes().stream().filter(Constraint.Pinned.class::isInstance).map(Reasons::said).toList();
        var others = answer.clashes().stream().filter(c -> !(c instanceof Constraint.Pinned)).map(Reasons::said).toList();
        var why = "No plan satisfies " + (pins.isEmpty() ? "these constraints" : and(pins)) + ", because "
                + (others.isEmpty() ? "they exclude each other" : and(others)) + ".";
        return new Planning.Planned.Impossible(
                why, answer.relaxations().stream().map(r -> mend(r.constraint(), r.atLeast())).toList());
    }

    private static String said(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Pinned(String id) -> "the pinned move “" + id + "”";
            case Constraint.Forbidden(String id) -> "“" + id + "” is forbidden";
            case Constraint.Capacity(int phase, double capacity) ->
                "quarter " + (phase + 1) + " has room for " + plain(capacity, RoundingMode.HALF_UP) + " points of change effort";
            case Constraint.Limited(String name, double bound, boolean eachPhase) -> limited(name, bound) + (eachPhase ? " in a quarter" : "");
            case Constraint.Required(String id, String requires) -> "“" + id + "” needs “" + requires + "” in an earlier quarter";
        };
    }

    /** A limit that excludes moves is a sentence already; the others are counted. */
    private static String limited(String name, double bound) {
        return name.endsWith(")") ? name : "there are only " + plain(bound, RoundingMode.HALF_UP) + " " + name;
    }

    private static String mend(Constraint constraint, OptionalDouble atLeast) {
        var least = atLeast.isPresent() ? plain(atLeast.getAsDouble(), RoundingMode.UP) : "more";
        return switch (constraint) {
            case Constraint.Pinned(String id) -> "Do not pin “" + id + "”.";
            case Constraint.Forbidden(String id) -> "Allow “" + id + "”.";
            case Constraint.Capacity(int phase, double capacity) -> "Give quarter " + (phase + 1) + " at least " + least + " points.";
            case Constraint.Limited(String name, double bound, boolean eachPhase) -> name.endsWith(")")
                    ? "Do not pin both: " + name
                    : "Allow " + least + " " + name + (eachPhase ? " in a quarter." : ".");
            case Constraint.Required(String id, String requires) -> "Let “" + id + "” do without “" + requires + "”.";
        };
    }

    private static String and(List<String> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", ")) + " and " + parts.getLast();
    }

    private static String plain(double number, RoundingMode rounding) {
        // A millionth above a whole number is rounding of sums, not a need.
        return BigDecimal.valueOf(number - (rounding == RoundingMode.UP ? 1e-6 : 0))
                .setScale(rounding == RoundingMode.UP ? 1 : 2, rounding)
                .stripTrailingZeros()
                .toPlainString();
    }
}
