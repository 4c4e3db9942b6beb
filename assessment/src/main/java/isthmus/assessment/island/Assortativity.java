package isthmus.assessment.island;

import isthmus.assessment.wording.Sentence;

/**
 * How much directed ties stay within groups (Newman 2003): (sum e_ii - sum a_i b_i) / (1 - sum a_i b_i), where e_ij is the
 * share of weight from group i to group j, a_i and b_j its row and column sums. 1 when all stay, 0 by chance. On the
 * symmetric matrix of two blocks this is one minus the normalized cut, which {@link Closure} uses.
 */
final class Assortativity {

    private Assortativity() {}

    /** @param groups the group of each node, from 0 up */
    static Metric of(Ties ties, int[] groups) {
        int most = 0;
        for (int group : groups) {
            most = Math.max(most, group);
        }
        var out = new double[most + 1];
        var in = new double[most + 1];
        double all = 0;
        double same = 0;
        for (int i = 0; i < ties.size(); i++) {
            int from = groups[ties.from()[i]];
            int to = groups[ties.to()[i]];
            out[from] += ties.weight()[i];
            in[to] += ties.weight()[i];
            all += ties.weight()[i];
            same += from == to ? ties.weight()[i] : 0;
        }
        double chance = 0;
        for (int group = 0; group <= most; group++) {
            chance += all == 0 ? 0 : out[group] / all * in[group] / all;
        }
        return all == 0 || chance == 1
                ? Metric.undefined(Sentence.of("metric.assortativity", "Assortativity needs ties of more than one group."))
                : Metric.of((same / all - chance) / (1 - chance));
    }
}
