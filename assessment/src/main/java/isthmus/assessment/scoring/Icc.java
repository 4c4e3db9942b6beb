package isthmus.assessment.scoring;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Intraclass correlation of a one-way random effects model (Shrout &amp; Fleiss 1979; Bliese 2000 for groups of unequal
 * size).
 *
 * @param single ICC(1): share of variance that lies between groups; may be negative
 * @param mean ICC(2): how dependable a group's mean is; may be negative
 */
record Icc(double single, double mean) {

    /**
     * @param groups at least two groups with at least one value, and more values than groups
     */
    static Icc of(List<double[]> groups) {
        int k = groups.size();
        double n = groups.stream().mapToInt(g -> g.length).sum();
        double grand = groups.stream().flatMapToDouble(DoubleStream::of).sum() / n;
        double between = 0;
        double within = 0;
        double squares = 0;
        for (var group : groups) {
            double mean = DoubleStream.of(group).average().orElseThrow();
            between += group.length * (mean - grand) * (mean - grand);
            within += DoubleStream.of(group).map(v -> (v - mean) * (v - mean)).sum();
            squares += (double) group.length * group.length;
        }
        double msb = between / (k - 1);
        double msw = within / (n - k);
        if (msb == 0 && msw == 0) {
            return new Icc(0, 0);
        }
        double size = (n - squares / n) / (k - 1);
        return new Icc((msb - msw) / (msb + (size - 1) * msw), msb == 0 ? 0 : (msb - msw) / msb);
    }
}
