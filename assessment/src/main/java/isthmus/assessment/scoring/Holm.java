package isthmus.assessment.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Correction for testing many hypotheses at once (Holm 1979). */
final class Holm {

    private Holm() {}

    /** Adjusted p values in the order given; each is at least the raw one and at most 1. */
    static double[] adjust(double[] p) {
        var order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toList();
        var adjusted = new double[p.length];
        double largest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            largest = Math.max(largest, Math.min(1, (p.length - rank) * p[order.get(rank)]));
            adjusted[order.get(rank)] = largest;
        }
        return adjusted;
    }

    /** As {@link #adjust}, for some of the values only; the others are not tested and keep 1. */
    static double[] adjust(double[] p, boolean[] tested) {
        var indices = IntStream.range(0, p.length).filter(i -> tested[i]).toArray();
        var adjusted = adjust(Arrays.stream(indices).mapToDouble(i -> p[i]).toArray());
        var all = new double[p.length];
        Arrays.fill(all, 1);
        for (int i = 0; i < indices.length; i++) {
            all[indices[i]] = adjusted[i];
        }
        return all;
    }
}
