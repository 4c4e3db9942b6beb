package isthmus.assessment.comparison;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.island.Metric;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changed between two rounds.
 *
 * @param scores the dimensions that both rounds asked, in the order of the later instrument
 * @param figures of the team graph
 */
public record Comparison(Assessment before, Assessment after, List<ScoreChange> scores, List<FigureChange> figures, StructureChange structure) {

    /**
     * @param change after minus before; shown only when both scores are
     */
    public record ScoreChange(Dimension dimension, Estimate before, Estimate after, Change change) {}

    /** How a score moved. */
    public sealed interface Change {
        /**
         * @param low lower end of the 95% interval of the difference: of a score, with the two rounds taken as independent
         *     samples, which is on the safe side where the same people answered; of a figure of the graph, by leaving out
         *     each fact of the description in turn
         */
        record Known(double value, double low, double high) implements Change {
            /** Whether the interval leaves zero out. */
            public boolean moreThanNoise() {
                return low > 0 || high < 0;
            }

            /** Half the width of its interval. */
            double reach() {
                return (high - low) / 2;
            }

            /** With a doubt more, independent of those before. */
            Known wider(double more) {
                double reach = Math.hypot(reach(), more);
                return new Known(value, value - reach, value + reach);
            }
        }

        /** One of the two may not be shown, the questions differ, or nothing honest can be said about noise. */
        record Unknown(Sentence why) implements Change {}
    }

    /**
     * A figure of the graph.
     *
     * @param change whether it hangs on few facts of the description; unknown where that cannot be told, even if the
     *     {@link #difference()} is there
     */
    public record FigureChange(Figure figure, Metric before, Metric after, Change change) {
        public Metric difference() {
            return before.then(b -> after.then(a -> Metric.of(a - b)));
        }
    }

    public enum Figure {
        INDEX,
        PEOPLE,
        COLLABORATION,
        WAITING,
        MIXED_SHARE,
        WAIT_DAYS,
        CROSSING_DAYS,
        PROPAGATION
    }

    public Comparison {
        scores = List.copyOf(scores);
        figures = List.copyOf(figures);
    }

    /**
     * @param before an earlier round of the same organization
     * @throws IllegalArgumentException when the organizations differ
     */
    public static Comparison of(Assessment before, Assessment after) {
        if (!before.organization().id().equals(after.organization().id())) {
            throw new IllegalArgumentException("two organizations are not compared over time");
        }
        return new Comparison(before, after, scores(before, after), new Figures(before.island(), after.island()).changes(), StructureChange.of(before.structure(), after.structure()));
    }

    private static List<ScoreChange> scores(Assessment before, Assessment after) {
        var scores = new ArrayList<ScoreChange>();
        for (var now : after.dimensions()) {
            then(before, now).ifPresent(then ->
                    scores.add(new ScoreChange(now.dimension(), then.score(), now.score(), change(then, now))));
        }
        return scores;
    }

    private static Optional<DimensionResult> then(Assessment before, DimensionResult now) {
        return before.dimensions().stream().filter(d -> d.dimension().id().equals(now.dimension().id())).findFirst();
    }

    private static Change change(DimensionResult before, DimensionResult after) {
        // An item id stands for one wording for ever, so equal ids are equal questions.
        if (!before.dimension().items().equals(after.dimension().items())) {
            return new Change.Unknown(Sentence.of("change.questions", "The two rounds asked different questions."));
        }
        if (before.score() instanceof Estimate.Shown a && after.score() instanceof Estimate.Shown b) {
            double value = b.value() - a.value();
            double low = Math.hypot(b.value() - b.low(), a.high() - a.value());
            double high = Math.hypot(b.high() - b.value(), a.value() - a.low());
            return new Change.Known(value, value - low, value + high);
        }
        return new Change.Unknown(Sentence.of("change.hidden", "In one of the two rounds the score may not be shown."));
    }
}
