package isthmus.assessment.island;

import isthmus.assessment.wording.Sentence;

/**
 * External minus internal ties over all ties (Krackhardt &amp; Stern 1988): -1 when groups keep to themselves, 1 when they
 * only meet others. It depends on the sizes of the groups and is never a headline.
 *
 * @param expected its mean when group labels are shuffled: 2q - 1 with q = 1 - sum n_g(n_g - 1)/(n(n - 1))
 */
public record EiIndex(Metric value, Metric expected) {

    /** @param groups the group of each node, from 0 up */
    static EiIndex of(Ties ties, int[] groups) {
        double internal = 0;
        double external = 0;
        for (int i = 0; i < ties.size(); i++) {
            if (groups[ties.from()[i]] == groups[ties.to()[i]]) {
                internal += ties.weight()[i];
            } else {
                external += ties.weight()[i];
            }
        }
        Metric value = internal + external == 0
                ? Metric.undefined(Sentence.of("metric.ei", "There are no collaboration ties."))
                : Metric.of((external - internal) / (external + internal));
        return new EiIndex(value, expected(groups));
    }

    private static Metric expected(int[] groups) {
        double n = groups.length;
        if (n < 2) {
            return Metric.undefined(Sentence.of("metric.ei.one", "One team has nobody to tie with."));
        }
        var sizes = new double[groups.length + 1];
        for (int group : groups) {
            sizes[group]++;
        }
        double same = 0;
        for (double size : sizes) {
            same += size * (size - 1);
        }
        return Metric.of(1 - 2 * same / (n * (n - 1)));
    }
}
