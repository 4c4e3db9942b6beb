package isthmus.assessment.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Makes classes of organizations that are together in one. */
public final class Classes {

    /** So many records for each sector, size and period that there is: whoever knows no more of an organization should not come near it. */
    private static final int RECORDS_OF_AN_ORIGIN = 10;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Classes() {}

    /** Those of a first release. */
    public static List<OrganizationClass> of(List<Contribution> contributions, Policy policy, Draws draws) {
        return ofGroups(Partition.of(contributions, List.of(), policy.k()).groups(), policy, draws);
    }

    /** Few organizations are published without their periods, fewer without their sectors too. */
    static List<OrganizationClass> ofGroups(List<List<Contribution>> groups, Policy policy, Draws draws) {
        var classes = exactly(groups, policy, draws);
        int records = classes.stream().mapToInt(OrganizationClass::size).sum();
        return Stream.<UnaryOperator<OrganizationClass>>of(c -> c, c -> c.from(c.sector(), null), c -> c.from(null, null))
                .map(coarser -> classes.stream().map(coarser).toList())
                .filter(these -> these.stream().map(OrganizationClass::origin).distinct().count() * RECORDS_OF_AN_ORIGIN <= records)
                .filter(these -> fewestThatFit(these) >= policy.k())
                .findFirst()
                .orElseGet(() -> classes.stream().map(c -> c.from(null, null)).toList());
    }

    /** A class says of all what most of it are: in a register there can be fewer of which that is true. */
    private static long fewestThatFit(List<OrganizationClass> classes) {
        var origins = classes.stream().flatMap(c -> c.members().stream()).map(Origin::of).toList();
        return classes.stream()
                .map(OrganizationClass::origin)
                .distinct()
                .mapToLong(published -> origins.stream().filter(o -> o.fits(published)).count())
                .min()
                .orElse(0);
    }

    private static List<OrganizationClass> exactly(List<List<Contribution>> groups, Policy policy, Draws draws) {
        var medoids = policy.representative() == Representative.MEDOID ? Optional.of(new Medoids(groups)) : Optional.<Medoids>empty();
        var classes = IntStream.range(0, groups.size()).mapToObj(i -> OrganizationClass.of(groups.get(i), medoids, draws.of("class " + i))).toList();
        var pools = new Pools(classes, policy.neighbourhood());
        double likeness = Likeness.of(groups.stream().flatMap(List::stream).toList());
        return IntStream.range(0, classes.size())
                .mapToObj(i -> classes.get(i).with(levels(pools.of(i), classes.get(i).size(), likeness, policy, draws.of("levels of class " + i))))
                .toList();
    }

    /** Levels of one record are as like each other as those of an organization, since there is something that they have in common. */
    private static Map<String, Levels> levels(Map<String, Pool> pools, int records, double likeness, Policy policy, Draws draws) {
        var common = DoubleStream.generate(draws.of("common")::nextGaussian).limit(records).toArray();
        var levels = new TreeMap<String, Levels>();
        pools.forEach((dimension, pool) -> {
            var own = draws.of(dimension);
            Levels.of(pool, records, policy, at -> NORMAL.cumulativeProbability(Math.sqrt(likeness) * common[at] + Math.sqrt(1 - likeness) * own.nextGaussian()))
                    .ifPresent(l -> levels.put(dimension, l));
        });
        return levels;
    }
}
