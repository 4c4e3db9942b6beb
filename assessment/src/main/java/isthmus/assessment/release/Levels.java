package isthmus.assessment.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.distance.EarthMoversDistance;

/** What the records of a class say of one dimension. */
public sealed interface Levels {

    /**
     * Each record says a level that was made up, from the mean of those near: nobody's own.
     *
     * @param levels one a record
     * @param from what they were drawn from
     */
    record Drawn(List<Integer> levels, Pool from) implements Levels {

        public Drawn {
            levels = List.copyOf(levels);
        }

        @Override
        public double of(int at) {
            return levels.get(at);
        }
    }

    /**
     * All records say the mean of those near, since levels of their own would say too much.
     *
     * @param level to one decimal
     */
    record Mean(double level, Pool from) implements Levels {

        static Mean of(Pool from) {
            return new Mean(Math.round(from.mean() * 10) / 10.0, from);
        }

        @Override
        public double of(int at) {
            return level;
        }
    }

    /**
     * Each record says the level of the member at its place. No release has this; it is what taking the names away leaves.
     *
     * @param levels one a member
     */
    record Own(List<Integer> levels) implements Levels {

        public Own {
            levels = List.copyOf(levels);
        }

        @Override
        public double of(int at) {
            return levels.get(at);
        }
    }

    /** How often levels that say too little are drawn again. */
    int TRIES = 50;

    /** What a record says, by its place in the class, from 1 to 5. */
    double of(int at);

    /**
     * @param records how many
     * @param place of a record among those that could be, from 0 to 1, drawn each time it is asked for
     * @return nothing when fewer than the neighbourhood of the policy have a level
     */
    static Optional<Levels> of(Pool pool, int records, Policy policy, IntToDoubleFunction place) {
        if (pool.size() < policy.neighbourhood()) {
            return Optional.empty();
        }
        var all = Spread.shares(pool.all());
        var shares = pool.shares();
        if (pool.different() >= policy.diversity() && distance(shares, all) <= policy.closeness()) {
            for (int i = 0; i < TRIES; i++) {
                var drawn = IntStream.range(0, records).mapToObj(at -> level(shares, place.applyAsDouble(at))).toList();
                if (drawn.stream().distinct().count() >= policy.diversity() && distance(shares(drawn), all) <= policy.closeness()) {
                    return Optional.of(new Drawn(drawn, pool));
                }
            }
        }
        return Optional.of(Mean.of(pool));
    }

    private static int level(double[] shares, double place) {
        int level = 1;
        for (double upTo = shares[0]; level < shares.length && place >= upTo; level++) {
            upTo += shares[level];
        }
        return level;
    }

    /**
     * How far apart they are, from 0 to 1 (Li, Li and Venkatasubramanian 2007, ordered distance).
     *
     * @param some shares of ordered values, of which {@code all} has as many
     */
    static double distance(double[] some, double[] all) {
        return new EarthMoversDistance().compute(some, all) / (some.length - 1);
    }

    /** The share of each level, from 1 to 5. */
    static double[] shares(List<Integer> levels) {
        return Spread.shares(counts(levels));
    }

    /** How often there is each level, from 1 to 5. */
    static List<Integer> counts(List<Integer> levels) {
        var counts = new int[5];
        levels.forEach(level -> counts[level - 1]++);
        return Arrays.stream(counts).boxed().toList();
    }
}
