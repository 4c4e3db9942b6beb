package isthmus.assessment.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.distance.EarthMoversDistance;

/** What the records of a class say of one dimension. */
public sealed interface Levels {

    /**
     * Each record says the level of one member, drawn anew for each dimension: no record is what one organization answered.
     *
     * @param levels one a record
     * @param owners of which member, by its place; never published
     */
    record Drawn(List<Integer> levels, List<Integer> owners) implements Levels {

        public Drawn {
            levels = List.copyOf(levels);
            owners = List.copyOf(owners);
        }

        @Override
        public double of(int at) {
            return levels.get(at);
        }
    }

    /** All records say the mean, since levels of their own would say too much about the class. */
    record Mean(double level) implements Levels {

        @Override
        public double of(int at) {
            return level;
        }
    }

    /** What a record says, by its place in the class, from 1 to 5. */
    double of(int at);

    /**
     * @param known the levels of the members that have one, in the order of members
     * @param members how many there are
     * @param all {@link #shares} of the levels of all organizations
     * @return nothing when fewer than k members have a level
     */
    static Optional<Levels> of(List<Integer> known, int members, double[] all, Policy policy, Draws draws) {
        if (known.size() < policy.k()) {
            return Optional.empty();
        }
        boolean shown = known.size() == members
                && known.stream().distinct().count() >= policy.diversity()
                && distance(shares(known), all) <= policy.closeness();
        if (!shown) {
            double mean = known.stream().mapToInt(level -> level).average().orElseThrow();
            return Optional.of(new Mean(Math.round(mean * 10) / 10.0));
        }
        var owners = draws.order(members);
        return Optional.of(new Drawn(owners.stream().map(known::get).toList(), owners));
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
        return IntStream.rangeClosed(1, 5)
                .mapToDouble(level -> levels.stream().filter(l -> l == level).count() / (double) levels.size())
                .toArray();
    }
}
