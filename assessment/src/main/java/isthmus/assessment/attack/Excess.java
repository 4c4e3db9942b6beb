package isthmus.assessment.attack;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much better an attack does because an organization took part (Giomi, Boenisch, Wehmeyer and Tasnádi 2023): of what it would not
 * succeed in all the same, the part in which it does succeed. There the control are other people; here it is the same organization, had it
 * not taken part, since among few organizations any two groups of them differ by more than may be allowed.
 *
 * @param rate 0 where taking part does not matter, 1 where it gives everything away
 * @param upper bound of its two-sided 95% interval, over organizations. Where attacks succeed on few, and then altogether, one of 20 true
 *     rates lies above it, not one of 40. Not a number of fewer than 2.
 * @param each of every organization, in the order in which they were tried: its part of the rate, so that these have the rate as their mean
 */
record Excess(double rate, double upper, List<Double> each) {

    /** What sums up to less than this is nothing but rounding. */
    private static final double NEVER = 1e-9;

    /** Of a two-sided interval of 95%. */
    private static final double DEVIATIONS = 1.96;

    /**
     * @param attack how likely it succeeds, from 0 to 1, an organization
     * @param control the same, had the organization not taken part
     */
    static Excess of(double[] attack, double[] control) {
        int n = attack.length;
        double failing = 1 - Arrays.stream(attack).average().orElse(Double.NaN);
        double failingAnyway = 1 - Arrays.stream(control).average().orElse(Double.NaN);
        if (failingAnyway <= NEVER) {
            // What everybody knows anyway cannot be given away.
            return new Excess(0, 0, Collections.nCopies(n, 0.0));
        }
        double ratio = failing / failingAnyway;
        // Linearized, since the two means go together (Cochran 1977, ratio estimates).
        double squares = IntStream.range(0, n).mapToDouble(i -> Math.pow((1 - attack[i] - ratio * (1 - control[i])) / failingAnyway, 2)).sum();
        return new Excess(
                1 - ratio,
                1 - ratio + DEVIATIONS * Math.sqrt(squares / (n - 1) / n),
                IntStream.range(0, n).mapToObj(i -> (attack[i] - control[i]) / failingAnyway).toList());
    }

    static Excess larger(Excess one, Excess other) {
        return one.upper >= other.upper ? one : other;
    }
}
