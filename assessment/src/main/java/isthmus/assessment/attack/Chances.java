package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Levels;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Pool;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How likely records of classes say each level: what an attacker sees in expectation over all that could have been drawn, with an
 * organization and had it not taken part. Nothing has to be drawn, or a release made, for an organization that is left out.
 */
final class Chances {

    /** So many different levels. */
    static final int LEVELS = 5;

    /** With everybody; then without one of each level that is near the class; then without one that is not. */
    private static final int VARIANTS = 1 + 2 * LEVELS;

    private final List<OrganizationClass> classes;
    private final List<String> dimensions;

    /** By class, dimension and variant; nothing where a class says nothing of a dimension. */
    private final double[][][] @Nullable [] shares;

    /** By dimension, how levels are spread in the whole field; nothing where none are drawn. */
    private final double[][] fields;

    private Chances(List<OrganizationClass> classes, SortedSet<String> dimensions) {
        this.classes = classes;
        this.dimensions = List.copyOf(dimensions);
        this.shares = classes.parallelStream()
                .map(c -> this.dimensions.stream().map(d -> c.levels().containsKey(d) ? variants(c.levels().get(d)) : null).toArray(double[][][]::new))
                .toArray(double[][][][]::new);
        this.fields = this.dimensions.stream().map(d -> field(classes, d)).toArray(double[][]::new);
    }

    private static double[] field(List<OrganizationClass> classes, String dimension) {
        return classes.stream()
                .map(c -> c.levels().get(dimension))
                .filter(Levels.Drawn.class::isInstance)
                .map(l -> ((Levels.Drawn) l).from().field())
                .findFirst()
                .orElseGet(() -> new double[0]);
    }

    static Chances of(List<OrganizationClass> classes) {
        var dimensions = new TreeSet<String>();
        classes.forEach(c -> dimensions.addAll(c.levels().keySet()));
        return new Chances(classes, dimensions);
    }

    List<String> dimensions() {
        return dimensions;
    }

    boolean says(int place, int dimension) {
        return shares[place][dimension] != null;
    }

    /** How many there are of a dimension that a class {@linkplain #says something of}; the first is with everybody. */
    int variants(int place, int dimension) {
        return variantsOf(place, dimension).length;
    }

    /** Of each level from 1 to 5 in a record of a class. */
    double[] of(int place, int dimension, int variant) {
        return variantsOf(place, dimension)[variant];
    }

    private double[][] variantsOf(int place, int dimension) {
        return Objects.requireNonNull(shares[place][dimension]);
    }

    /** The variant had an organization not taken part; a class of it alone stays as it is, since it would not be there at all. */
    int without(Contribution organization, int place, int dimension) {
        var name = dimensions.get(dimension);
        Integer level = organization.levels().get(name);
        if (level == null || variants(place, dimension) == 1) {
            return 0;
        }
        return pool(classes.get(place).levels().get(name)).organizations().contains(organization.organization()) ? level : LEVELS + level;
    }

    /** What somebody makes of some levels that records of a class say: with their mean it would be these, in expectation. */
    double[] guessed(int place, int dimension, double mean) {
        var levels = classes.get(place).levels().get(dimensions.get(dimension));
        if (levels instanceof Levels.Drawn) {
            return Pool.about(mean, fields[dimension]);
        }
        var shares = new double[LEVELS];
        shares[(int) Math.round(mean) - 1] = 1;
        return shares;
    }

    /** How many levels a dimension of a class is made of. */
    int near(int place, int dimension) {
        var levels = classes.get(place).levels().get(dimensions.get(dimension));
        return levels instanceof Levels.Own ? 1 : pool(levels).near().stream().mapToInt(count -> count).sum();
    }

    private static Pool pool(@Nullable Levels of) {
        return switch (of) {
            case Levels.Drawn drawn -> drawn.from();
            case Levels.Mean mean -> mean.from();
            case null, default -> throw new IllegalArgumentException("nothing was drawn");
        };
    }

    private static double[][] variants(Levels of) {
        return switch (of) {
            case Levels.Own own -> new double[][] {shares(own)};
            case Levels.Drawn drawn -> variants(drawn.from(), Chances::shares);
            case Levels.Mean mean -> variants(mean.from(), Chances::nearest);
        };
    }

    private interface Seen {
        double[] in(Pool pool);
    }

    private static double[][] variants(Pool pool, Seen seen) {
        var nobody = "";
        var somebody = pool.organizations().iterator().next();
        return IntStream.range(0, VARIANTS)
                .mapToObj(v -> {
                    int level = (v - 1) % LEVELS + 1;
                    boolean near = v <= LEVELS;
                    if (v == 0 || (near ? pool.near() : pool.all()).get(level - 1) == 0) {
                        return seen.in(pool);
                    }
                    return seen.in(pool.without(near ? somebody : nobody, level));
                })
                .toArray(double[][]::new);
    }

    private static double[] shares(Levels.Own own) {
        return IntStream.rangeClosed(1, LEVELS).mapToDouble(l -> own.levels().stream().filter(o -> o == l).count() / (double) own.levels().size()).toArray();
    }

    private static double[] shares(Pool pool) {
        return pool.shares();
    }

    /** Of a mean one takes the level that is nearest. */
    private static double[] nearest(Pool pool) {
        var shares = new double[LEVELS];
        shares[(int) Math.round(pool.mean()) - 1] = 1;
        return shares;
    }
}
