package isthmus.assessment.island;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** Other ways to call as many teams technology: all of them where that is feasible, else some at random. */
final class Labellings {

    /** Up to so many are looked at one by one. */
    static final long MOST_EXACT = 2_000_000;

    static final int DRAWS = 10_000;

    /**
     * Draws that share a random stream, so that the result does not depend on how many threads there are, and that are
     * summed together, a bit of a long each. Divides {@link #DRAWS}.
     */
    private static final int CHUNK = 50;

    /** Sums in another order differ in their last digits; such labellings are as closed as the real one. */
    private static final double TOLERANCE = 1e-9;

    /**
     * @param mean of the assortativity where it is defined
     * @param count labellings looked at
     * @param spread standard deviation of the assortativity
     * @param smallestP the smallest p that this many labellings could have given
     */
    record Comparison(double mean, double spread, double p, long count, boolean exact, double smallestP) {}

    private record Tally(double sum, double squares, long defined, long asClosed, long looked) {
        Tally plus(Tally other) {
            return new Tally(sum + other.sum, squares + other.squares, defined + other.defined, asClosed + other.asClosed, looked + other.looked);
        }

        double mean() {
            return sum / defined;
        }

        double spread() {
            return Math.sqrt(Math.max(0, squares / defined - mean() * mean()));
        }
    }

    private final Cut cut;
    private final int k;

    /** @param k technology teams, at least 1 and fewer than all */
    Labellings(Cut cut, int k) {
        this.cut = cut;
        this.k = k;
    }

    Comparison compare(double observed, long seed) {
        double possible = CombinatoricsUtils.binomialCoefficientDouble(cut.nodes(), k);
        if (possible <= MOST_EXACT) {
            var all = every(observed);
            return new Comparison(
                    all.mean(), all.spread(), (double) all.asClosed() / all.looked(), all.looked(), true, 1.0 / all.looked());
        }
        var some = random(observed, seed);
        return new Comparison(
                some.mean(),
                some.spread(),
                (some.asClosed() + 1.0) / (some.looked() + 1.0),
                some.looked(),
                false,
                1.0 / (some.looked() + 1.0));
    }

    /** In lexicographic order, where one set differs from the next in few members, so that little is summed anew. */
    private Tally every(double observed) {
        var in = new byte[cut.nodes()];
        var members = new int[0];
        double set = 0;
        double within = 0;
        double sum = 0;
        double squares = 0;
        long defined = 0;
        long asClosed = 0;
        long looked = 0;
        for (var combinations = CombinatoricsUtils.combinationsIterator(cut.nodes(), k); combinations.hasNext(); ) {
            int[] next = combinations.next();
            int same = 0;
            while (same < members.length && members[same] == next[same]) {
                same++;
            }
            for (int i = same; i < members.length; i++) {
                in[members[i]] = 0;
                set -= cut.strength(members[i]);
                within -= 2 * cut.between(members[i], in);
            }
            for (int i = same; i < k; i++) {
                set += cut.strength(next[i]);
                within += 2 * cut.between(next[i], in);
                in[next[i]] = 1;
            }
            members = next;
            double r = cut.assortativity(within, set);
            looked++;
            if (!Double.isNaN(r)) {
                sum += r;
                squares += r * r;
                defined++;
                asClosed += r >= observed - TOLERANCE ? 1 : 0;
            }
        }
        return new Tally(sum, squares, defined, asClosed, looked);
    }

    private Tally random(double observed, long seed) {
        var streams = new ArrayList<SplittableRandom>();
        var root = new SplittableRandom(seed);
        for (int chunk = 0; chunk < DRAWS / CHUNK; chunk++) {
            streams.add(root.split());
        }
        // Collected in order before they are added: sums of decimals depend on it.
        return streams.parallelStream().map(stream -> draw(observed, stream)).toList().stream()
                .reduce(new Tally(0, 0, 0, 0, 0), Tally::plus);
    }

    private Tally draw(double observed, SplittableRandom random) {
        int n = cut.nodes();
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        // The smaller side is enough to know the cut.
        int small = Math.min(k, n - k);
        var members = new long[n];
        var sets = new double[CHUNK];
        for (int draw = 0; draw < CHUNK; draw++) {
            for (int i = 0; i < small; i++) {
                int j = i + random.nextInt(n - i);
                int member = order[j];
                order[j] = order[i];
                order[i] = member;
                members[member] |= 1L << draw;
                sets[draw] += cut.strength(member);
            }
        }
        var within = cut.within(members);
        double sum = 0;
        double squares = 0;
        long defined = 0;
        long asClosed = 0;
        for (int draw = 0; draw < CHUNK; draw++) {
            double r = cut.assortativity(within[draw], sets[draw]);
            if (!Double.isNaN(r)) {
                sum += r;
                squares += r * r;
                defined++;
                asClosed += r >= observed - TOLERANCE ? 1 : 0;
            }
        }
        return new Tally(sum, squares, defined, asClosed, CHUNK);
    }
}
