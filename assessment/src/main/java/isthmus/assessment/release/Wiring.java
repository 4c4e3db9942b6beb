package isthmus.assessment.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Ties between teams that have as many going out and coming in as they should, as nearly as that can be: each team in turn takes
 * those that still want most (Kleitman and Wang 1973).
 */
final class Wiring {

    private final int[] out;
    private final int[] in;
    private final int ties;
    private final RandomGenerator random;
    private final Set<Long> taken = new HashSet<>();
    private final List<int[]> pairs = new ArrayList<>();

    /**
     * @param out of each team, on how many it should depend
     * @param in of each team, how many should depend on it
     * @param ties how many there should be, at most all pairs; wins over the degrees
     */
    Wiring(int[] out, int[] in, int ties, RandomGenerator random) {
        this.out = out.clone();
        this.in = in.clone();
        this.ties = ties;
        this.random = random;
    }

    /** @return from and to of each tie, each pair once and none to itself; the caller may change them */
    List<int[]> pairs() {
        level(out);
        level(in);
        var order = IntStream.range(0, out.length).boxed().sorted(Comparator.comparingInt((Integer i) -> -out[i])).toList();
        for (int from : order) {
            var wanting = IntStream.range(0, in.length)
                    .filter(to -> to != from && in[to] > 0)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer to) -> -in[to]))
                    .limit(out[from])
                    .toList();
            wanting.forEach(to -> tie(from, to));
        }
        while (pairs.size() < ties) {
            tie(random.nextInt(out.length), random.nextInt(in.length));
        }
        return pairs;
    }

    /** A pair of teams as one number. */
    static long key(int from, int to) {
        return (long) from << 32 | to;
    }

    private void tie(int from, int to) {
        if (from != to && taken.add(key(from, to))) {
            pairs.add(new int[] {from, to});
            in[to]--;
        }
    }

    /** One more or less here and there, until they sum up to the number of ties. */
    private void level(int[] degrees) {
        int most = degrees.length - 1;
        // A hub of a larger organization can have had to do with more teams than there are here.
        Arrays.setAll(degrees, i -> Math.min(degrees[i], most));
        int off = ties - Arrays.stream(degrees).sum();
        while (off != 0) {
            int i = random.nextInt(degrees.length);
            int step = Integer.signum(off);
            if (degrees[i] + step >= 0 && degrees[i] + step <= most) {
                degrees[i] += step;
                off -= step;
            }
        }
    }
}
