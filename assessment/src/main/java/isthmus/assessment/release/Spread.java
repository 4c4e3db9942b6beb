package isthmus.assessment.release;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Shares of levels, from 1 to 5, that say no more than a mean and a variance: those of the largest entropy among all that have them
 * (Jaynes 1957), of which the logarithm is a parabola.
 */
final class Spread {

    private static final int LEVELS = 5;
    private static final int MIDDLE = 3;
    private static final int ROUNDS = 100;
    private static final double NEAR = 1e-10;

    private Spread() {}

    /** @param counts of each level, at least one of them above 0 */
    static double[] shares(List<Integer> counts) {
        double sum = counts.stream().mapToInt(count -> count).sum();
        return counts.stream().mapToDouble(count -> count / sum).toArray();
    }

    static double mean(double[] shares) {
        return MIDDLE + moment(shares, 1);
    }

    static double variance(double[] shares) {
        return moment(shares, 2) - Math.pow(moment(shares, 1), 2);
    }

    private static double moment(double[] shares, int power) {
        return IntStream.range(0, LEVELS).mapToDouble(i -> shares[i] * Math.pow(i + 1 - MIDDLE, power)).sum();
    }

    /**
     * By Newton's method in steps of at most 1, which ends also where no such shares are, as near as it came.
     *
     * @param mean from 1 to 5
     * @param variance of levels with that mean
     */
    static double[] like(double mean, double variance) {
        double wanted = mean - MIDDLE;
        double a = 0;
        double b = 0;
        var shares = parabola(a, b);
        for (int round = 0; round < ROUNDS; round++) {
            double first = moment(shares, 1);
            double second = moment(shares, 2);
            double offFirst = wanted - first;
            double offSecond = variance + wanted * wanted - second;
            double ofFirst = second - first * first;
            double ofBoth = moment(shares, 3) - first * second;
            double ofSecond = moment(shares, 4) - second * second;
            double determinant = ofFirst * ofSecond - ofBoth * ofBoth;
            if (Math.abs(offFirst) + Math.abs(offSecond) < NEAR || determinant < NEAR * NEAR) {
                break;
            }
            double stepA = (ofSecond * offFirst - ofBoth * offSecond) / determinant;
            double stepB = (ofFirst * offSecond - ofBoth * offFirst) / determinant;
            double length = Math.max(1, Math.abs(stepA) + Math.abs(stepB));
            a += stepA / length;
            b += stepB / length;
            shares = parabola(a, b);
        }
        return shares;
    }

    private static double[] parabola(double a, double b) {
        return normal(IntStream.range(0, LEVELS).mapToDouble(i -> i + 1 - MIDDLE).map(x -> a * x + b * x * x));
    }

    /** The shares nearest to others that have a mean (Kullback 1959). */
    static double[] about(double mean, double[] others) {
        double tilt = 0;
        var shares = others;
        for (int round = 0; round < ROUNDS; round++) {
            double off = mean - mean(shares);
            double variance = variance(shares);
            if (Math.abs(off) < NEAR || variance < NEAR) {
                break;
            }
            tilt += Math.max(-1, Math.min(1, off / variance));
            double by = tilt;
            shares = normal(IntStream.range(0, LEVELS).mapToDouble(i -> Math.log(others[i]) + by * (i + 1 - MIDDLE)));
        }
        return shares;
    }

    private static double[] normal(DoubleStream logarithms) {
        var values = logarithms.toArray();
        double most = Arrays.stream(values).max().orElseThrow();
        double sum = Arrays.stream(values).map(v -> Math.exp(v - most)).sum();
        return Arrays.stream(values).map(v -> Math.exp(v - most) / sum).toArray();
    }
}
