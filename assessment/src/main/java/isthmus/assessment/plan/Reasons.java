package isthmus.assessment.plan;

import isthmus.assessment.planner.Answer;
import isthmus.assessment.planner.Constraint;
import isthmus.assessment.wording.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why there is no plan, in sentences. */
final class Reasons {

    private final Map<String, Limits.Bound> bounds;

    Reasons(List<Limits.Bound> bounds) {
        this.bounds = bounds.stream().collect(Collectors.toMap(b -> b.limit().name(), Function.identity()));
    }

    Planning.Planned of(Answer.Impossible answer) {
        var pins = answer.clashes().stream().filter(Constraint.Pinned.class::isInstance).map(this::said).toList();
        var others = answer.clashes().stream().filter(c -> !(c instanceof Constraint.Pinned)).map(this::said).toList();
        return new Planning.Planned.Impossible(
                why(pins, others), answer.relaxations().stream().map(r -> mend(r.constraint(), r.atLeast())).toList());
    }

    private static Sentence why(List<Sentence> pins, List<Sentence> others) {
        if (pins.isEmpty()) {
            return others.isEmpty()
                    ? Sentence.of("impossible", "No plan satisfies these constraints, because they exclude each other.")
                    : Sentence.of("impossible.because", "No plan satisfies these constraints, because {0}.", others);
        }
        return others.isEmpty()
                ? Sentence.of("impossible.pinned", "No plan satisfies {0}, because they exclude each other.", pins)
                : Sentence.of("impossible.pinned.because", "No plan satisfies {0}, because {1}.", pins, others);
    }

    private Sentence said(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Pinned(String id) -> Sentence.of("clash.pinned", "the pinned move “{0}”", id);
            case Constraint.Forbidden(String id) -> Sentence.of("clash.forbidden", "“{0}” is forbidden", id);
            case Constraint.Capacity(int phase, double capacity) ->
                Sentence.of("clash.capacity", "quarter {0} has room for {1} points of change effort", phase + 1, plain(capacity));
            case Constraint.Limited(String name, double bound, boolean eachPhase) -> limited(bound(name), bound, eachPhase);
            case Constraint.Required(String id, String requires) ->
                Sentence.of("clash.required", "“{0}” needs “{1}” in an earlier quarter", id, requires);
        };
    }

    private static Sentence limited(Limits.Bound words, double bound, boolean eachPhase) {
        if (words.exclusion()) {
            return words.what();
        }
        return eachPhase
                ? Sentence.of("clash.limited.quarter", "there are only {0} {1} in a quarter", plain(bound), words.what())
                : Sentence.of("clash.limited", "there are only {0} {1}", plain(bound), words.what());
    }

    private Sentence mend(Constraint constraint, OptionalDouble atLeast) {
        Object least = atLeast.isPresent() ? enough(atLeast.getAsDouble()) : Sentence.of("mend.more", "more");
        return switch (constraint) {
            case Constraint.Pinned(String id) -> unpinned(id);
            case Constraint.Forbidden(String id) -> Sentence.of("mend.forbidden", "Allow “{0}”.", id);
            case Constraint.Capacity(int phase, double capacity) ->
                Sentence.of("mend.capacity", "Give quarter {0} at least {1} points.", phase + 1, least);
            case Constraint.Limited(String name, double bound, boolean eachPhase) -> mend(bound(name), least, eachPhase);
            case Constraint.Required(String id, String requires) ->
                Sentence.of("mend.required", "Let “{0}” do without “{1}”.", id, requires);
        };
    }

    private static Sentence mend(Limits.Bound words, Object least, boolean eachPhase) {
        if (words.exclusion()) {
            return Sentence.of("mend.exclusion", "Do not pin both: {0}", words.what());
        }
        return eachPhase
                ? Sentence.of("mend.limited.quarter", "Allow {0} {1} in a quarter.", least, words.what())
                : Sentence.of("mend.limited", "Allow {0} {1}.", least, words.what());
    }

    static Sentence unpinned(String id) {
        return Sentence.of("mend.pinned", "Do not pin “{0}”.", id);
    }

    private Limits.Bound bound(String name) {
        return Objects.requireNonNull(bounds.get(name), name);
    }

    private static BigDecimal plain(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal enough(double number) {
        // A millionth above a whole number is rounding of sums, not a need.
        return BigDecimal.valueOf(number - 1e-6).setScale(1, RoundingMode.UP);
    }
}
