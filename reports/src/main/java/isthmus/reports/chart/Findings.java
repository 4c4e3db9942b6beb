package isthmus.reports.chart;

import isthmus.assessment.Assessment;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.Gap;
import isthmus.reports.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sentence that a chart is about, from the figures that may be shown. */
public final class Findings {
    private Findings() {}

    /** Where separation is strongest, and whether another dimension comes too close to say so. */
    public static String lowest(Assessment assessment, Wording words) {
        var shown = ProfileChart.lowestFirst(assessment).stream().filter(d -> d.score().shown().isPresent()).toList();
        if (shown.isEmpty()) {
            return words.say("finding.nothing");
        }
        var lowest = shown.getFirst();
        String name = lowest.dimension().shortName();
        String level = lowest.level() == null ? "" : words.level(lowest.level(), assessment.instrument());
        double high = lowest.score().shown().orElseThrow().high();
        long near = shown.stream().skip(1).filter(d -> d.score().shown().orElseThrow().value() <= high).count();
        return near == 0
                ? words.say("finding.lowest", name, level)
                : words.say("finding.lowest.close", name, level, near);
    }

    /** The dimension on which the first two sides differ most clearly. */
    public static Optional<DimensionResult> widest(Assessment assessment) {
        return assessment.dimensions().stream()
                .filter(d -> d.gap().verdict() == Gap.Verdict.CLEAR || d.gap().verdict() == Gap.Verdict.PROBABLE)
                .filter(d -> d.gap().difference().shown().isPresent())
                .min(Comparator.comparing((DimensionResult d) -> d.gap().verdict())
                        .thenComparing(d -> -Math.abs(d.gap().difference().shown().orElseThrow().value())));
    }

    /** How far and how surely two sides differ. */
    public static String gaps(Assessment assessment, Wording words) {
        List<DimensionResult> told = assessment.dimensions().stream()
                .filter(d -> d.gap().verdict() != Gap.Verdict.HIDDEN)
                .toList();
        if (told.isEmpty()) {
            return words.say("finding.gap.hidden");
        }
        var widest = widest(assessment);
        if (widest.isEmpty()) {
            return words.say("finding.gap.none", told.size());
        }
        var gap = widest.get().gap();
        double difference = gap.difference().shown().map(Estimate.Shown::value).orElseThrow();
        String higher = label(assessment, difference > 0 ? gap.second() : gap.first());
        String lower = label(assessment, difference > 0 ? gap.first() : gap.second());
        String key = gap.verdict() == Gap.Verdict.CLEAR ? "finding.gap.clear" : "finding.gap.probable";
        long more = told.stream().filter(d -> d.gap().verdict() == gap.verdict()).count() - 1;
        return words.say(key, higher, lower, widest.get().dimension().shortName(), words.score(Math.abs(difference)), more);
    }

    static String label(Assessment assessment, String perspective) {
        return assessment.instrument().perspective(perspective).map(p -> p.label()).orElse(perspective);
    }
}
