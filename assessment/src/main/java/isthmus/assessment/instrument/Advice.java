package isthmus.assessment.instrument;

import java.util.List;
import java.util.Map;

/**
 * How the moves of an instrument are chosen and ordered: rules as data, kept beside the questionnaire with a version of
 * its own, because advice may improve where no question and no score changes.
 *
 * @param version printed wherever recommendations are
 * @param effort by horizon, above 0: what a move's worth is divided by
 * @param halfGap levels that count for a dimension at its target when a finding and not its level calls for a move, above 0
 * @param rules findings that bring moves forward
 * @param strengths how much a reference shows, by reference id
 * @param counters what is known to speak against the moves of a dimension, by dimension id
 */
public record Advice(
        String version,
        Map<String, Double> effort,
        double halfGap,
        List<Rule> rules,
        Map<String, Strength> strengths,
        Map<String, Counter> counters) {

    /** For an instrument without advice: moves of the level reached, by distance and horizon alone. */
    public static final Advice PLAIN =
            new Advice("none", Map.of("90d", 1.0, "6m", 2.0, "12m", 4.0, "ongoing", 1.0), 0.5, List.of(), Map.of(), Map.of());

    /** From the strongest to the weakest. */
    public enum Strength {
        /** Counted over many organizations or teams. */
        MEASURED,
        /** Seen in one organization or a handful. */
        CASES,
        /** Argued or told from practice. */
        REASONED
    }

    /**
     * What is known to speak against.
     *
     * @param points ids of the instrument's counterpoints
     * @param evidence ids of references
     */
    public record Counter(List<String> points, List<String> evidence) {

        public static final Counter NONE = new Counter(List.of(), List.of());

        public Counter {
            points = List.copyOf(points);
            evidence = List.copyOf(evidence);
        }
    }

    /** A finding that brings moves forward. */
    public sealed interface Rule {
        String id();

        /** What a move's rank is multiplied by, at least 1. */
        double weight();

        /**
         * The team graph shows something.
         *
         * @param when a condition over {@code graph(figure)} and what patterns may ask for, see {@code Condition}
         * @param lifts ids of dimensions, whose moves of the level reached are meant
         * @param reads the sentence for the reader
         */
        record OnGraph(String id, String when, List<String> lifts, double weight, String reads) implements Rule {
            public OnGraph {
                lifts = List.copyOf(lifts);
            }
        }

        /** A named difference of view lifts the dimension in which it is found. */
        record OnGap(String id, String gap, double weight) implements Rule {}

        /** A pattern lifts the dimension it says to begin with. */
        record OnPattern(String id, String pattern, double weight) implements Rule {}
    }

    public Advice {
        effort = Map.copyOf(effort);
        rules = List.copyOf(rules);
        strengths = Map.copyOf(strengths);
        counters = Map.copyOf(counters);
    }

    public double effortOf(Move move) {
        return effort.getOrDefault(move.horizon(), 1.0);
    }

    /** The strongest of what a move rests on; reasoned where nothing better is known. */
    public Strength strengthOf(Move move) {
        return move.evidence().stream()
                .map(id -> strengths.getOrDefault(id, Strength.REASONED))
                .min(java.util.Comparator.naturalOrder())
                .orElse(Strength.REASONED);
    }

    public Counter counterOf(Dimension dimension) {
        return counters.getOrDefault(dimension.id(), Counter.NONE);
    }
}
