package isthmus.assessment.island;

import isthmus.assessment.wording.Sentence;
import java.util.HashSet;

/**
 * How much technology teams prefer their own.
 *
 * @param coleman Coleman's (1958) index: 0 when ties go where chance sends them, 1 when all stay inside, -1 when none does
 * @param yule Yule's Q of being tied and being of one side, half a pair added to each cell: -1 to 1; comparable between
 *     organizations of different size
 */
public record Homophily(Metric coleman, Metric yule) {

    /** @param technology 1 for technology teams, 0 for others */
    static Homophily of(Ties ties, int[] technology) {
        return new Homophily(coleman(ties, technology), yule(ties, technology));
    }

    private static Metric coleman(Ties ties, int[] technology) {
        double n = technology.length;
        double k = 0;
        for (int t : technology) {
            k += t;
        }
        double all = 0;
        double inside = 0;
        for (int i = 0; i < ties.size(); i++) {
            int ends = technology[ties.from()[i]] + technology[ties.to()[i]];
            all += ends * ties.weight()[i];
            inside += ends == 2 ? 2 * ties.weight()[i] : 0;
        }
        if (k < 2 || all == 0) {
            return Metric.undefined(Sentence.of("metric.coleman", "Homophily needs two technology teams that collaborate with anyone."));
        }
        double expected = all * (k - 1) / (n - 1);
        return inside > expected
                ? Metric.of((inside - expected) / (all - expected))
                : Metric.of((inside - expected) / expected);
    }

    private static Metric yule(Ties ties, int[] technology) {
        long n = technology.length;
        long k = 0;
        for (int t : technology) {
            k += t;
        }
        if (k == 0 || k == n || ties.size() == 0) {
            return Metric.undefined(Sentence.of("metric.yule", "Yule’s Q needs teams of both sides and ties between teams."));
        }
        var seen = new HashSet<Long>();
        long within = 0;
        for (int i = 0; i < ties.size(); i++) {
            long a = Math.min(ties.from()[i], ties.to()[i]);
            long b = Math.max(ties.from()[i], ties.to()[i]);
            if (a != b && seen.add(a * n + b) && technology[(int) a] == technology[(int) b]) {
                within++;
            }
        }
        long across = seen.size() - within;
        double pairsAcross = (double) k * (n - k);
        double pairsWithin = n * (n - 1) / 2.0 - pairsAcross;
        double odds = (within + 0.5) * (pairsAcross - across + 0.5) / ((pairsWithin - within + 0.5) * (across + 0.5));
        return Metric.of((odds - 1) / (odds + 1));
    }
}
