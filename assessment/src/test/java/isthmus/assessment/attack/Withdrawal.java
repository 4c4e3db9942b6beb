package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Levels;
import isthmus.assessment.release.OrganizationClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Somebody who has this release and the next, knows the one organization that withdrew between them, and all of it but its levels: how what
 * the classes near it say changes on average tells in which direction its level was from theirs, and that with how often they say each
 * level which one it is likeliest to be (Bayes). The same is tried where it was in neither of the two. Both releases are drawn. Which
 * classes the organization is near, and that these do not change, is more than an attacker has.
 *
 * <p>Not among the attacks that block a release, for which there is no limit yet.
 */
final class Withdrawal {

    /** What is drawn for all organizations together at least, so that of few of them there is more than chance. */
    private static final int DRAWN = 2_000;

    private final List<OrganizationClass> classes;
    private final Chances chances;
    private final long seed;
    private final int draws;
    private final Map<String, List<Integer>> near;

    private Withdrawal(List<OrganizationClass> classes, Chances chances, long seed) {
        this.classes = classes;
        this.chances = chances;
        this.seed = seed;
        this.draws = Math.ceilDiv(DRAWN, classes.stream().mapToInt(OrganizationClass::size).sum());
        this.near = new HashMap<>();
        IntStream.range(0, classes.size()).forEach(place -> nearby(classes.get(place)).forEach(o -> near.computeIfAbsent(o, n -> new ArrayList<>()).add(place)));
    }

    private static Set<String> nearby(OrganizationClass to) {
        return to.levels().values().stream()
                .map(l -> l instanceof Levels.Drawn drawn ? drawn.from() : ((Levels.Mean) l).from())
                .flatMap(pool -> pool.organizations().stream())
                .collect(Collectors.toSet());
    }

    /** Over each dimension of each organization in turn; an organization counts as one. */
    static Excess of(List<OrganizationClass> classes, Chances chances, long seed) {
        var withdrawal = new Withdrawal(classes, chances, seed);
        var organizations = classes.stream().flatMap(c -> c.members().stream()).toList();
        return Excess.of(
                organizations.parallelStream().mapToDouble(o -> withdrawal.right(o, true)).toArray(),
                organizations.parallelStream().mapToDouble(o -> withdrawal.right(o, false)).toArray());
    }

    private double right(Contribution of, boolean tookPart) {
        return IntStream.range(0, chances.dimensions().size())
                .filter(d -> of.levels().containsKey(chances.dimensions().get(d)))
                .mapToDouble(d -> IntStream.range(0, draws).mapToDouble(draw -> right(of, d, tookPart, draw)).average().orElseThrow())
                .average()
                .orElse(0);
    }

    private double right(Contribution of, int dimension, boolean tookPart, int draw) {
        var places = near.getOrDefault(of.organization(), List.of()).stream().filter(place -> chances.says(place, dimension)).toList();
        var random = new SplittableRandom(seed + 31L * of.organization().hashCode() + 7L * dimension + draw);
        double change = 0;
        double variance = 0;
        var expected = new double[Chances.LEVELS];
        var known = new double[Chances.LEVELS];
        for (int place : places) {
            int without = chances.without(of, place, dimension);
            var before = chances.of(place, dimension, tookPart ? 0 : without);
            var after = chances.of(place, dimension, without);
            for (int record = 0; record < classes.get(place).size(); record++) {
                change += level(before, random.nextDouble()) - level(after, random.nextDouble());
                variance += variance(before) + variance(after);
            }
            for (int l = 0; l < Chances.LEVELS; l++) {
                expected[l] += classes.get(place).size() * (l + 1 - mean(before)) / Math.max(1, chances.near(place, dimension) - 1);
                known[l] += before[l];
            }
        }
        int likeliest = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int l = 0; l < Chances.LEVELS; l++) {
            double weight = Math.log(known[l]) - Math.pow(change - expected[l], 2) / (2 * variance);
            if (weight > most) {
                most = weight;
                likeliest = l + 1;
            }
        }
        return likeliest == of.levels().get(chances.dimensions().get(dimension)) ? 1 : 0;
    }

    private static int level(double[] shares, double place) {
        int level = 1;
        for (double upTo = shares[0]; level < shares.length && place >= upTo; level++) {
            upTo += shares[level];
        }
        return level;
    }

    private static double mean(double[] shares) {
        return IntStream.range(0, shares.length).mapToDouble(l -> shares[l] * (l + 1)).sum();
    }

    private static double variance(double[] shares) {
        double mean = mean(shares);
        return IntStream.range(0, shares.length).mapToDouble(l -> shares[l] * (l + 1 - mean) * (l + 1 - mean)).sum();
    }
}
