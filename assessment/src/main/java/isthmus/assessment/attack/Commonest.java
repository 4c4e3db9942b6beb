package isthmus.assessment.attack;

import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** Which of some drawn levels there are most of. */
final class Commonest {

    private Commonest() {}

    /**
     * Counted out over the multinomial distribution: that a level comes up so often and no other more often.
     *
     * @param shares how likely each level is drawn
     * @param drawn how many are, at least 1
     * @param level from 1
     * @return how likely there are most of it; of those that come up as often, each is as likely taken
     */
    static double chance(double[] shares, int drawn, int level) {
        double of = shares[level - 1];
        if (of == 0 || of == 1) {
            return of;
        }
        var others = IntStream.range(0, shares.length).filter(i -> i != level - 1).mapToDouble(i -> shares[i]).toArray();
        double chance = 0;
        double all = CombinatoricsUtils.factorialLog(drawn);
        for (int most = (drawn + others.length) / shares.length; most <= drawn; most++) {
            chance += Math.exp(all + most * Math.log(of) - CombinatoricsUtils.factorialLog(most)) * rest(others, drawn - most, most);
        }
        return chance;
    }

    /** The sum over all ways in which the others come up, none more than so often, over the levels that come up as often. */
    private static double rest(double[] others, int drawn, int most) {
        // By how many levels come up as often, and by how many are drawn.
        var ways = new double[others.length + 1][drawn + 1];
        ways[0][0] = 1;
        for (double share : others) {
            var next = new double[others.length + 1][drawn + 1];
            for (int ties = 0; ties <= others.length; ties++) {
                for (int before = 0; before <= drawn; before++) {
                    if (ways[ties][before] == 0) {
                        continue;
                    }
                    double weight = ways[ties][before];
                    for (int count = 0; count <= most && before + count <= drawn; count++) {
                        next[count == most ? ties + 1 : ties][before + count] += weight;
                        weight *= share / (count + 1);
                    }
                }
            }
            ways = next;
        }
        double sum = 0;
        for (int ties = 0; ties <= others.length; ties++) {
            sum += ways[ties][drawn] / (ties + 1);
        }
        return sum;
    }
}
