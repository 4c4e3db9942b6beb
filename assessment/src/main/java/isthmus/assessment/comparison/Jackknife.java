package isthmus.assessment.comparison;

import isthmus.assessment.comparison.Comparison.Change;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How much the change of a figure hangs on single facts: the delete-one jackknife (Tukey 1958, with his t of n - 1 degrees
 * of freedom), whose variance errs to the safe side (Efron &amp; Stein 1981). A fact is left out of both rounds at once, so
 * that what nobody changed adds nothing to the doubt, and a change that rests on one or two facts is within noise however
 * large it is. Every figure here is a function of sums over facts, so that all n recomputations together are O(n).
 */
final class Jackknife {

    /** With fewer facts than this, one left out says little about the next. */
    static final int LEAST = 5;

    /** Sums in another order differ in their last digits; that is no change. */
    private static final double DUST = 1e-9;

    /**
     * One round.
     *
     * @param facts what each adds to the sums, by what makes it the same fact in the other round
     * @param figure of the sums; NaN where they define none
     */
    record Side(Map<Object, double[]> facts, ToDoubleFunction<double[]> figure) {

        static <T> Side of(List<T> things, Function<T, Object> key, Function<T, double[]> addends, ToDoubleFunction<double[]> figure) {
            var facts = new LinkedHashMap<Object, double[]>();
            things.forEach(thing -> facts.merge(key.apply(thing), addends.apply(thing), Side::plus));
            return new Side(facts, figure);
        }

        private static double[] plus(double[] a, double[] b) {
            var sum = a.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += b[i];
            }
            return sum;
        }

        private double[] sums() {
            return facts.values().stream().reduce(Side::plus).orElseGet(() -> new double[0]);
        }

        private double without(Object key, double[] sums) {
            var fact = facts.get(key);
            if (fact == null) {
                return figure.applyAsDouble(sums);
            }
            var rest = sums.clone();
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= fact[i];
            }
            return figure.applyAsDouble(rest);
        }
    }

    private Jackknife() {}

    /**
     * The change as it is shown, with its 95% interval.
     *
     * @param facts what they are called, for the sentence that says they are too few
     */
    static Change change(double before, double after, Sentence facts, Side then, Side now) {
        var keys = new LinkedHashMap<>(then.facts());
        keys.putAll(now.facts());
        double value = after - before;
        if (Math.abs(value) <= DUST * Math.max(Math.abs(before), Math.abs(after))) {
            value = 0;
        }
        if (same(then.facts(), now.facts())) {
            return new Change.Known(value, Math.min(0, value), Math.max(0, value));
        }
        if (keys.size() < LEAST) {
            return new Change.Unknown(Sentence.of("change.few", "The figure rests on fewer than {0} {1}.", LEAST, facts));
        }
        var sumsThen = then.sums();
        var sumsNow = now.sums();
        var changes = new ArrayList<Double>();
        for (var key : keys.keySet()) {
            double change = now.without(key, sumsNow) - then.without(key, sumsThen);
            if (Double.isNaN(change)) {
                return new Change.Unknown(Sentence.of("change.without", "Without one of its {0} there would be no such figure.", facts));
            }
            changes.add(change);
        }
        return new Change.Known(value, value, value).wider(quantile(changes.size() - 1) * deviation(changes));
    }

    private static boolean same(Map<Object, double[]> then, Map<Object, double[]> now) {
        return then.keySet().equals(now.keySet())
                && then.entrySet().stream().allMatch(e -> Arrays.equals(e.getValue(), now.get(e.getKey())));
    }

    /** Of the change: the root of (n - 1)/n times the squares of the distances to their mean. */
    private static double deviation(List<Double> changes) {
        int n = changes.size();
        double mean = 0;
        for (double change : changes) {
            mean += change / n;
        }
        double squares = 0;
        for (double change : changes) {
            squares += (change - mean) * (change - mean);
        }
        return Math.sqrt((n - 1.0) / n * squares);
    }

    private static double quantile(int freedom) {
        return new TDistribution(null, freedom).inverseCumulativeProbability(0.975);
    }
}
