package isthmus.assessment.scoring;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean with how sure it is.
 *
 * @param variance squared standard error, after finite population correction; 0 for a full census
 * @param df degrees of freedom of that variance, at least 1
 * @param people answers behind it
 */
record Mean(double value, double variance, double df, int people) {

    private static final ConcurrentHashMap<Long, Double> QUANTILES = new ConcurrentHashMap<>();

    /**
     * The mean of a sample without replacement, its variance corrected for a finite population by (N - n)/(N - 1): a group
     * that answered completely has no sampling error. With the sample's variance this is a little wider than Cochran's
     * (1977) (N - n)/N, on the safe side for small groups.
     *
     * @param values at least two
     * @param population N, people in the group; at least n is taken; infinite when nobody counted them
     */
    static Mean of(double[] values, double population) {
        int n = values.length;
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        double mean = sum / n;
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        double correction = Double.isInfinite(population)
                ? 1
                : population <= n ? 0 : (population - n) / (population - 1);
        return new Mean(mean, squares / (n - 1) / n * correction, n - 1, n);
    }

    /** A weighted mean of independent means; degrees of freedom by Welch (1947) and Satterthwaite (1946). */
    static Mean weighted(List<Mean> means, double[] weights) {
        double total = 0;
        for (double w : weights) {
            total += w;
        }
        double value = 0;
        double variance = 0;
        double squares = 0;
        int people = 0;
        for (int i = 0; i < means.size(); i++) {
            var m = means.get(i);
            double w = weights[i] / total;
            double part = w * w * m.variance;
            value += w * m.value;
            variance += part;
            squares += part * part / m.df;
            people += m.people;
        }
        return new Mean(value, variance, squares == 0 ? 1 : Math.max(1, variance * variance / squares), people);
    }

    static Mean unweighted(List<Mean> means) {
        var weights = new double[means.size()];
        java.util.Arrays.fill(weights, 1);
        return weighted(means, weights);
    }

    /** This mean minus another, independent one. */
    Mean minus(Mean other) {
        double both = variance + other.variance;
        double squares = variance * variance / df + other.variance * other.variance / other.df;
        return new Mean(
                value - other.value,
                both,
                squares == 0 ? 1 : Math.max(1, both * both / squares),
                people + other.people);
    }

    /** Half the width of a two-sided t interval. */
    double halfWidth(double confidence) {
        return variance == 0 ? 0 : quantile(df, confidence) * Math.sqrt(variance);
    }

    /** With a t interval that does not leave the range. */
    Estimate.Shown shown(double confidence, double least, double most) {
        double half = halfWidth(confidence);
        return new Estimate.Shown(value, Math.max(least, value - half), Math.min(most, value + half), people);
    }

    /** Two-sided probability of a mean at least this far from zero, were the true one zero. */
    double p() {
        if (variance == 0) {
            return value == 0 ? 1 : 0;
        }
        return 2 * new TDistribution(null, df).cumulativeProbability(-Math.abs(value) / Math.sqrt(variance));
    }

    /** Degrees of freedom in hundredths are fine enough, and then few quantiles have to be computed. */
    private static double quantile(double df, double confidence) {
        long key = Math.round(Math.min(df, 1e6) * 100) * 1000 + Math.round(confidence * 1000) % 1000;
        return QUANTILES.computeIfAbsent(key, k -> new TDistribution(null, Math.max(1, (k / 1000) / 100.0))
                .inverseCumulativeProbability(0.5 + confidence / 2));
    }
}
