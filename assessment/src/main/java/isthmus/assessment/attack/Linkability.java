package isthmus.assessment.attack;

import isthmus.assessment.release.Likeness;
import isthmus.assessment.release.OrganizationClass;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Somebody who has the structures of all organizations in one data set and their levels in another, neither with names, and looks for
 * the levels that belong to a structure: of the class that comes nearest to it, those that are likeliest after what its records say; or that
 * are likelier there than elsewhere. From the records, or from as many as there are organizations near the class, the mean is taken, from
 * which all else follows. What they say is drawn: with an organization and without it from the same random numbers.
 */
final class Linkability {

    /** What is drawn for all organizations together at least, so that of few of them there is more than chance. */
    private static final int DRAWN = 2_000;

    /** A level that is not said is not impossible. */
    private static final double LEAST = 0.01;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final List<OrganizationClass> classes;
    private final Chances chances;
    private final List<Sought> sought;
    private final long seed;
    private final int draws;
    private final double likeness;

    /** By organization and dimension, from 1; 0 where there is none. */
    private final int[][] levels;

    /** By dimension and level, how many there are. */
    private final double[][] shares;

    private Linkability(List<OrganizationClass> classes, Chances chances, List<Sought> sought, long seed) {
        this.classes = classes;
        this.chances = chances;
        this.sought = sought;
        this.seed = seed;
        this.draws = Math.ceilDiv(DRAWN, sought.size());
        this.likeness = Likeness.of(sought.stream().map(Sought::organization).toList());
        var dimensions = chances.dimensions();
        this.levels = sought.stream()
                .map(s -> dimensions.stream().mapToInt(d -> s.organization().levels().getOrDefault(d, 0)).toArray())
                .toArray(int[][]::new);
        this.shares = new double[dimensions.size()][Chances.LEVELS];
        for (var row : levels) {
            for (int d = 0; d < row.length; d++) {
                if (row[d] > 0) {
                    shares[d][row[d] - 1] += 1.0 / levels.length;
                }
            }
        }
    }

    /** Of the best way to go about it. */
    static Excess of(List<OrganizationClass> classes, Chances chances, List<Sought> sought, long seed) {
        var linkability = new Linkability(classes, chances, sought, seed);
        return IntStream.range(0, 4).mapToObj(way -> linkability.by(way % 2 == 0, way / 2 == 0)).reduce(Excess::larger).orElseThrow();
    }

    /**
     * @param more whether as many records are looked at as organizations are near the class
     * @param relative whether to what there is elsewhere
     */
    private Excess by(boolean more, boolean relative) {
        var successes = IntStream.range(0, levels.length)
                .parallel()
                .mapToObj(i -> {
                    var of = sought.get(i);
                    return new double[] {
                        chance(i, of.found(), more, relative, (place, d) -> 0),
                        chance(i, of.without(), more, relative, (place, d) -> chances.without(of.organization(), place, d))
                    };
                })
                .toList();
        return Excess.of(successes.stream().mapToDouble(s -> s[0]).toArray(), successes.stream().mapToDouble(s -> s[1]).toArray());
    }

    private interface Variant {
        int of(int place, int dimension);
    }

    private double chance(int i, List<Integer> places, boolean more, boolean relative, Variant variant) {
        return places.stream()
                .flatMapToDouble(place -> IntStream.range(0, draws).mapToDouble(draw -> chance(i, weights(place, draw, more, relative, d -> variant.of(place, d)))))
                .average()
                .orElse(0);
    }

    /** By dimension and level; 0 of a dimension of which a class says nothing. */
    private double[][] weights(int place, int draw, boolean more, boolean relative, IntUnaryOperator variant) {
        var weights = new double[shares.length][Chances.LEVELS];
        var random = new SplittableRandom(seed + 31L * place + draw);
        var common = DoubleStream.generate(random::nextGaussian).limit(records(place, more)).toArray();
        for (int d = 0; d < weights.length; d++) {
            if (chances.says(place, d)) {
                var guessed = chances.guessed(place, d, mean(chances.of(place, d, variant.applyAsInt(d)), common, random));
                for (int l = 0; l < Chances.LEVELS; l++) {
                    weights[d][l] = Math.log(guessed[l] + LEAST) - (relative ? Math.log(shares[d][l] + LEAST) : 0);
                }
            }
        }
        return weights;
    }

    private int records(int place, boolean more) {
        return more ? IntStream.range(0, shares.length).filter(d -> chances.says(place, d)).map(d -> chances.near(place, d)).max().orElse(1) : classes.get(place).size();
    }

    private double mean(double[] said, double[] common, SplittableRandom random) {
        var ends = new double[said.length - 1];
        double upTo = 0;
        for (int l = 0; l < ends.length; l++) {
            upTo += said[l];
            ends[l] = NORMAL.inverseCumulativeProbability(Math.min(1, upTo));
        }
        double sum = 0;
        for (double c : common) {
            double drawn = Math.sqrt(likeness) * c + Math.sqrt(1 - likeness) * random.nextGaussian();
            sum++;
            for (double end : ends) {
                sum += drawn > end ? 1 : 0;
            }
        }
        return sum / common.length;
    }

    /** That those of an organization are taken, of all that weigh most. */
    private double chance(int of, double[][] weights) {
        double own = weight(levels[of], weights);
        int alike = 0;
        for (var others : levels) {
            double weight = weight(others, weights);
            if (weight > own) {
                return 0;
            }
            alike += weight == own ? 1 : 0;
        }
        return 1.0 / alike;
    }

    private static double weight(int[] levels, double[][] weights) {
        double weight = 0;
        for (int d = 0; d < levels.length; d++) {
            weight += levels[d] == 0 ? 0 : weights[d][levels[d] - 1];
        }
        return weight;
    }
}
