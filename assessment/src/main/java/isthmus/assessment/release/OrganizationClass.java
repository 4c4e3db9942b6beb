package isthmus.assessment.release;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Organizations that look alike once they are published: each of them has the same sector, period and shape.
 *
 * @param members at least k; never published
 * @param sector the one that most members have
 * @param period the one that most members have
 * @param shape made up, see {@link Representative}
 */
public record OrganizationClass(List<Contribution> members, Sector sector, Period period, Shape shape) {

    public OrganizationClass {
        members = List.copyOf(members);
    }

    static OrganizationClass of(List<Contribution> members, RandomGenerator random) {
        return new OrganizationClass(
                members,
                most(members, Contribution::sector, Sector.values()),
                most(members, c -> Period.of(c.year()), members.stream().map(c -> Period.of(c.year())).distinct().toArray(Period[]::new)),
                Representative.synthetic(members.stream().map(Contribution::shape).toList(), random));
    }

    private static <T> T most(List<Contribution> members, Function<Contribution, T> of, T[] values) {
        Map<T, Long> counts = members.stream().collect(Collectors.groupingBy(of, Collectors.counting()));
        return Arrays.stream(values).max((a, b) -> Long.compare(counts.getOrDefault(a, 0L), counts.getOrDefault(b, 0L))).orElseThrow();
    }

    public int size() {
        return members.size();
    }
}
