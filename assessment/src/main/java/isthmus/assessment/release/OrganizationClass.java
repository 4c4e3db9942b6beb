package isthmus.assessment.release;

import isthmus.assessment.release.Origin.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Organizations that look alike once they are published: each of them has the same sector, period and shape.
 *
 * @param members at least k; never published
 * @param sector the one that most members have; null when it would say too much of too few
 * @param period the one that most members have; null likewise
 * @param shape made up, see {@link Representative}
 * @param levels by dimension; one of which too few organizations have a level is missing
 */
public record OrganizationClass(List<Contribution> members, @Nullable Sector sector, @Nullable Period period, Shape shape, Map<String, Levels> levels) {

    public OrganizationClass {
        members = List.copyOf(members);
        levels = Map.copyOf(levels);
    }

    /** Says nothing of levels yet. */
    static OrganizationClass of(List<Contribution> members, Draws draws) {
        return new OrganizationClass(
                members,
                most(members, Contribution::sector, Sector.values()),
                most(members, c -> Period.of(c.year()), members.stream().map(c -> Period.of(c.year())).distinct().toArray(Period[]::new)),
                Representative.synthetic(members.stream().map(Contribution::shape).toList(), draws.of("shape")),
                Map.of());
    }

    OrganizationClass with(Map<String, Levels> others) {
        return new OrganizationClass(members, sector, period, shape, others);
    }

    private static <T> T most(List<Contribution> members, Function<Contribution, T> of, T[] values) {
        Map<T, Long> counts = members.stream().collect(Collectors.groupingBy(of, Collectors.counting()));
        return Arrays.stream(values).max((a, b) -> Long.compare(counts.getOrDefault(a, 0L), counts.getOrDefault(b, 0L))).orElseThrow();
    }

    OrganizationClass from(@Nullable Sector otherSector, @Nullable Period otherPeriod) {
        return new OrganizationClass(members, otherSector, otherPeriod, shape, levels);
    }

    /** What a register says of organizations too. */
    public Origin origin() {
        return new Origin(sector, Size.of(shape), period);
    }

    /** The ids of its members; never published, but the next release needs them. */
    public Set<String> names() {
        return members.stream().map(Contribution::organization).collect(Collectors.toSet());
    }

    public int size() {
        return members.size();
    }
}
