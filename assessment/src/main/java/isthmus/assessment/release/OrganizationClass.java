package isthmus.assessment.release;

import isthmus.assessment.release.Origin.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param shape of each of its records, see {@link Representative}
 * @param levels by dimension; one of which too few organizations have a level is missing
 * @param medoid whose shape it is; null when it is made up. Never published
 */
public record OrganizationClass(
        List<Contribution> members, @Nullable Sector sector, @Nullable Period period, Shape shape, Map<String, Levels> levels, @Nullable Medoid medoid) {

    public OrganizationClass {
        members = List.copyOf(members);
        levels = Map.copyOf(levels);
    }

    /** With a shape that is not one of a member that stands for the others. */
    public OrganizationClass(List<Contribution> members, @Nullable Sector sector, @Nullable Period period, Shape shape, Map<String, Levels> levels) {
        this(members, sector, period, shape, levels, null);
    }

    /**
     * Says nothing of levels yet.
     *
     * @param medoids empty where structures are made up
     */
    static OrganizationClass of(List<Contribution> members, Optional<Medoids> medoids, Draws draws) {
        var medoid = medoids.flatMap(m -> m.of(members).map(member -> new Medoid(member, shape(but(members, member), m, draws)))).orElse(null);
        return new OrganizationClass(
                members,
                most(members, Contribution::sector, Sector.values()),
                most(members, c -> Period.of(c.year()), members.stream().map(c -> Period.of(c.year())).distinct().toArray(Period[]::new)),
                medoid == null ? composite(members, draws) : medoid.member().shape(),
                Map.of(),
                medoid);
    }

    private static List<Contribution> but(List<Contribution> members, Contribution one) {
        return members.stream().filter(m -> !m.equals(one)).toList();
    }

    private static Shape shape(List<Contribution> members, Medoids medoids, Draws draws) {
        return medoids.of(members).map(Contribution::shape).orElseGet(() -> composite(members, draws));
    }

    private static Shape composite(List<Contribution> members, Draws draws) {
        return Composite.of(members.stream().map(Contribution::shape).toList(), draws.of("shape"));
    }

    OrganizationClass with(Map<String, Levels> others) {
        return new OrganizationClass(members, sector, period, shape, others, medoid);
    }

    private static <T> T most(List<Contribution> members, Function<Contribution, T> of, T[] values) {
        Map<T, Long> counts = members.stream().collect(Collectors.groupingBy(of, Collectors.counting()));
        return Arrays.stream(values).max((a, b) -> Long.compare(counts.getOrDefault(a, 0L), counts.getOrDefault(b, 0L))).orElseThrow();
    }

    OrganizationClass from(@Nullable Sector otherSector, @Nullable Period otherPeriod) {
        return new OrganizationClass(members, otherSector, otherPeriod, shape, levels, medoid);
    }

    /** What a register says of organizations too. */
    public Origin origin() {
        return new Origin(sector, Size.of(shape), period);
    }

    /** Whether its shape is that of a member, which stands for all as it is. */
    public boolean shows(Contribution member) {
        return medoid != null && medoid.member().equals(member);
    }

    /** Its shape had a member not taken part, where that changes more than how one is drawn. */
    public Optional<Shape> without(Contribution member) {
        return Optional.ofNullable(medoid).filter(m -> m.member().equals(member)).map(Medoid::without);
    }

    /** The ids of its members; never published, but the next release needs them. */
    public Set<String> names() {
        return members.stream().map(Contribution::organization).collect(Collectors.toSet());
    }

    public int size() {
        return members.size();
    }
}
