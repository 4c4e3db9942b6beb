package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Likeness;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Origin;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Somebody who takes each record for a description, by sector, size, period and the first so many of its levels, that exactly one
 * organization may answer to. An organization is singled out when a description is true of it and of no other. How likely a record says
 * all of some levels is worked out, with what the levels of a record have in common, instead of drawn.
 */
final class SinglingOut {

    /** So many values, as likely as each other, stand for what the levels of a record have in common. */
    private static final int NODES = 9;

    private static final double MOST_ALIKE = 0.99;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double[] COMMON = IntStream.range(0, NODES).mapToDouble(i -> NORMAL.inverseCumulativeProbability((i + 0.5) / NODES)).toArray();

    private final List<OrganizationClass> classes;
    private final Chances chances;
    private final List<Contribution> organizations;
    private final int dimensions;
    private final double likeness;

    /** By organization and dimension, from 1; 0 where there is none. */
    private final int[][] levels;

    /** By organization, number of levels and whether the organization is left out: the logarithm that no record singles it out. */
    private final double[][][] missed;

    private SinglingOut(List<OrganizationClass> classes, Chances chances) {
        this.classes = classes;
        this.chances = chances;
        this.organizations = classes.stream().flatMap(c -> c.members().stream()).toList();
        this.dimensions = chances.dimensions().size();
        this.levels = organizations.stream()
                .map(o -> chances.dimensions().stream().mapToInt(d -> o.levels().getOrDefault(d, 0)).toArray())
                .toArray(int[][]::new);
        this.likeness = Math.min(MOST_ALIKE, Likeness.of(organizations));
        this.missed = new double[organizations.size()][dimensions + 1][2];
    }

    /** Of the number of levels in a description with which most is reached. */
    static Excess of(List<OrganizationClass> classes, Chances chances) {
        return new SinglingOut(classes, chances).most();
    }

    private Excess most() {
        Map<Origin, boolean[][]> alone = new HashMap<>();
        classes.stream().map(OrganizationClass::origin).distinct().forEach(origin -> alone.put(origin, alone(origin)));
        IntStream.range(0, classes.size()).forEach(place -> describe(place, alone.get(classes.get(place).origin())));
        return IntStream.rangeClosed(0, dimensions)
                .mapToObj(count -> Excess.of(
                        IntStream.range(0, missed.length).mapToDouble(i -> -Math.expm1(missed[i][count][0])).toArray(),
                        IntStream.range(0, missed.length).mapToDouble(i -> -Math.expm1(missed[i][count][1])).toArray()))
                .reduce(Excess::larger)
                .orElseThrow();
    }

    /** Of each organization, whether with so many of its levels nobody else is like it. */
    private boolean[][] alone(Origin origin) {
        var keys = IntStream.range(0, levels.length).mapToObj(i -> keys(origin, i)).toList();
        var alone = new boolean[organizations.size()][dimensions + 1];
        for (int count = 0; count <= dimensions; count++) {
            var like = new HashMap<Long, Integer>();
            for (var key : keys) {
                if (key.length > count) {
                    like.merge(key[count], 1, Integer::sum);
                }
            }
            for (int i = 0; i < alone.length; i++) {
                alone[i][count] = keys.get(i).length > count && like.get(keys.get(i)[count]) == 1;
            }
        }
        return alone;
    }

    /** Its first levels as numbers, by how many; none where the origin does not fit, and up to the first that it does not have. */
    private long[] keys(Origin origin, int organization) {
        if (!Origin.of(organizations.get(organization)).fits(origin)) {
            return new long[0];
        }
        int known = (int) IntStream.of(levels[organization]).takeWhile(level -> level > 0).count();
        var keys = new long[known + 1];
        for (int d = 0; d < known; d++) {
            keys[d + 1] = keys[d] * (Chances.LEVELS + 1) + levels[organization][d];
        }
        return keys;
    }

    private void describe(int place, boolean[][] alone) {
        var of = classes.get(place);
        var conditional = IntStream.range(0, dimensions)
                .mapToObj(d -> IntStream.range(0, chances.says(place, d) ? chances.variants(place, d) : 0)
                        .mapToObj(v -> conditional(chances.of(place, d, v)))
                        .toArray(double[][][]::new))
                .toArray(double[][][][]::new);
        var only = of.size() > 1 ? null : of.members().getFirst();
        IntStream.range(0, organizations.size()).parallel().filter(i -> anywhere(alone[i])).forEach(i -> {
            add(i, 0, of.size(), place, alone[i], conditional);
            // Alone in its class, it would have left no record.
            if (organizations.get(i) != only) {
                add(i, 1, of.size(), place, alone[i], conditional);
            }
        });
    }

    private static boolean anywhere(boolean[] alone) {
        for (boolean is : alone) {
            if (is) {
                return true;
            }
        }
        return false;
    }

    private void add(int i, int without, int records, int place, boolean[] alone, double[][][][] conditional) {
        var chance = new double[NODES];
        Arrays.fill(chance, 1.0 / NODES);
        double all = 1;
        for (int count = 0; count <= dimensions && all > 0; count++) {
            if (alone[count]) {
                missed[i][count][without] += records * Math.log1p(-all);
            }
            if (count == dimensions || levels[i][count] == 0 || conditional[count].length == 0) {
                return;
            }
            var by = conditional[count][without == 0 ? 0 : chances.without(organizations.get(i), place, count)][levels[i][count] - 1];
            all = 0;
            for (int node = 0; node < NODES; node++) {
                chance[node] *= by[node];
                all += chance[node];
            }
            all = Math.min(1, all);
        }
    }

    /** By level and by what the levels of a record have in common. */
    private double[][] conditional(double[] shares) {
        var conditional = new double[shares.length][NODES];
        double upTo = 0;
        var below = new double[NODES];
        for (int l = 0; l < shares.length; l++) {
            upTo += shares[l];
            double end = l == shares.length - 1 || upTo >= 1 ? Double.POSITIVE_INFINITY : upTo <= 0 ? Double.NEGATIVE_INFINITY : NORMAL.inverseCumulativeProbability(upTo);
            for (int node = 0; node < NODES; node++) {
                double common = COMMON[node];
                double now = Double.isInfinite(end) ? (end > 0 ? 1 : 0) : NORMAL.cumulativeProbability((end - Math.sqrt(likeness) * common) / Math.sqrt(1 - likeness));
                conditional[l][node] = now - below[node];
                below[node] = now;
            }
        }
        return conditional;
    }
}
