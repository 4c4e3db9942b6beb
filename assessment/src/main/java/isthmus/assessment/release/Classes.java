package isthmus.assessment.release;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes classes of organizations that are together in one. */
public final class Classes {

    /** So many records for each sector, size and period that there is: whoever knows no more of an organization should not come near it. */
    private static final int RECORDS_OF_AN_ORIGIN = 10;

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
                .findFirst()
                .orElseGet(() -> classes.stream().map(c -> c.from(null, null)).toList());
    }

    private static List<OrganizationClass> exactly(List<List<Contribution>> groups, Policy policy, Draws draws) {
        var levels = levels(groups);
        return IntStream.range(0, groups.size())
                .mapToObj(i -> OrganizationClass.of(groups.get(i), levels, policy, draws.of("class " + i)))
                .toList();
    }

    private static Map<String, double[]> levels(List<List<Contribution>> groups) {
        return groups.stream()
                .flatMap(List::stream)
                .flatMap(c -> c.levels().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.collectingAndThen(Collectors.mapping(Map.Entry::getValue, Collectors.toList()), Levels::shares)));
    }
}
