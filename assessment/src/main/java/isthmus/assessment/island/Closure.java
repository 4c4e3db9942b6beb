package isthmus.assessment.island;

import isthmus.assessment.wording.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How far collaboration stays on its own side: the assortativity of the two blocks (Newman 2003), which is one minus the
 * normalized cut (Shi &amp; Malik 2000), corrected for its mean under shuffled labels.
 *
 * @param assortativity r = 1 - cut vol(V) / (vol(S) vol(rest)), at most 1
 * @param expected mean of r over the labellings; far below 0 with few teams
 * @param value (r - expected)/(1 - expected): 0 when ties go where chance sends them, 1 when none crosses the border,
 *     negative when more cross than chance
 * @param error standard error of the value where the labellings were drawn at random; 0 where all were looked at
 * @param significance null where the value is undefined
 */
public record Closure(Metric assortativity, Metric expected, Metric value, double error, @Nullable Significance significance) {

    /**
     * How often shuffled labels look at least as closed as the real ones.
     *
     * @param p probability, the real labelling counted
     * @param labellings how many were looked at
     * @param exact true when these are all there are; otherwise they were drawn at random and p has the +1 correction
     * @param testable false when even the most closed of all labellings could not be told from chance at 5%
     */
    public record Significance(double p, long labellings, boolean exact, boolean testable) {

        /** A full sentence for the reader. */
        public Sentence note() {
            if (!testable) {
                return Sentence.of(
                        "closure.untestable",
                        "Too few teams to test: the border can be drawn in only {0} ways, so no result could be told from chance.",
                        labellings);
            }
            var ways = exact
                    ? Sentence.of("closure.ways.all", "all {0} ways", labellings)
                    : Sentence.of("closure.ways.drawn", "{0} ways drawn at random", labellings);
            var probability = p < 0.001 ? Sentence.of("closure.p.small", "p < 0.001") : Sentence.of("closure.p", "p = {0,number,0.000}", p);
            return p <= LEVEL
                    ? Sentence.of("closure.few", "Of {0} to draw the border, few leave collaboration at least as uncut ({1}).", ways, probability)
                    : Sentence.of("closure.many", "Of {0} to draw the border, many leave collaboration at least as uncut ({1}).", ways, probability);
        }
    }

    private static final double LEVEL = 0.05;

    /**
     * @param technology 1 for technology teams, 0 for others
     * @param seed for labellings drawn at random; the same seed gives the same p on any machine
     */
    static Closure of(Ties ties, int[] technology, long seed) {
        var cut = new Cut(ties);
        var observed = cut.assortativity(technology);
        if (Double.isNaN(observed)) {
            return undefined(Sentence.of("metric.closure", "Closure needs collaboration ties on both sides of the border."));
        }
        int k = 0;
        for (int t : technology) {
            k += t;
        }
        var labellings = new Labellings(cut, k).compare(observed, seed);
        if (labellings.mean() == 1) {
            return undefined(Sentence.of("metric.closure.uncut", "Every way to draw the border leaves collaboration uncut, so closeness says nothing."));
        }
        var significance = new Significance(
                labellings.p(), labellings.count(), labellings.exact(), labellings.smallestP() <= LEVEL);
        return new Closure(
                Metric.of(observed),
                Metric.of(labellings.mean()),
                Metric.of((observed - labellings.mean()) / (1 - labellings.mean())),
                labellings.exact() ? 0 : error(observed, labellings),
                significance);
    }

    private static double error(double observed, Labellings.Comparison labellings) {
        double rest = 1 - labellings.mean();
        return labellings.spread() / Math.sqrt(labellings.count()) * (1 - observed) / (rest * rest);
    }

    private static Closure undefined(Sentence why) {
        var none = Metric.undefined(why);
        return new Closure(none, none, none, 0, null);
    }
}
