package isthmus.assessment.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.assessment.field.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MedoidTest {

    private static final Draws DRAWS = Draws.from("sixteen bytes, at least".getBytes(StandardCharsets.UTF_8));
    private static final Policy POLICY = Policy.RESEARCHERS.with(Representative.MEDOID);
    private static final List<Contribution> FIELD = Field.of(new Field.Settings(120, 10, 60, 0.8, List.of("A", "B", "C"), 2026, 4))
            .map(Field.Synthetic::contribution)
            .toList();

    /** The same field, of which only some allow that their structure is shown. */
    private static List<Contribution> allowing(Predicate<Contribution> allows) {
        return FIELD.stream().map(c -> new Contribution(c.organization(), c.sector(), c.year(), c.shape(), c.levels(), allows.test(c))).toList();
    }

    private static Release release(List<Contribution> field) {
        return Release.of(field, POLICY, DRAWS);
    }

    @Test
    void everyClassHasTheStructureOfTheMemberNearestToItsMiddle() {
        var release = release(FIELD);
        var in = release.classes().stream().flatMap(c -> c.members().stream()).toList();
        var features = Features.of(in);
        Map<String, double[]> points = new HashMap<>();
        IntStream.range(0, features.length).forEach(i -> points.put(in.get(i).organization(), features[i]));

        assertThat(release.classes()).isNotEmpty().allSatisfy(c -> {
            var middle = new double[features[0].length];
            c.members().forEach(m -> IntStream.range(0, middle.length).forEach(d -> middle[d] += points.get(m.organization())[d] / c.size()));
            var nearest = c.members().stream().min(Comparator.comparingDouble(m -> Mdav.distance(points.get(m.organization()), middle))).orElseThrow();
            assertThat(c.shows(nearest)).isTrue();
            assertThat(c.shape()).isEqualTo(nearest.shape());
            assertThat(c.members().stream().filter(c::shows)).hasSize(1);
        });
    }

    @Test
    void atLeastKRecordsHaveIt() {
        var release = release(FIELD);

        assertThat(release.records()).hasSize(FIELD.size());
        assertThat(release.classes()).allSatisfy(c -> assertThat(release.records()).filteredOn(r -> sameButForItsOrder(r.shape(), c.shape())).hasSizeGreaterThanOrEqualTo(c.size()));
    }

    private static boolean sameButForItsOrder(Shape a, Shape b) {
        return sorted(a.roles(), Shape.Role.ORDER).equals(sorted(b.roles(), Shape.Role.ORDER))
                && IntStream.of(a.outDegrees()).sorted().boxed().toList().equals(IntStream.of(b.outDegrees()).sorted().boxed().toList())
                && IntStream.of(a.inDegrees()).sorted().boxed().toList().equals(IntStream.of(b.inDegrees()).sorted().boxed().toList());
    }

    private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
        return all.stream().sorted(order).toList();
    }

    @Property(tries = 30)
    void whoDidNotAllowItStandsForNoClass(@ForAll long seed, @ForAll @IntRange(min = 0, max = 100) int percent) {
        var random = new SplittableRandom(seed);
        var field = allowing(c -> random.nextInt(100) < percent);

        var release = release(field);

        assertThat(release.classes()).allSatisfy(c -> {
            if (c.members().stream().anyMatch(Contribution::asItIs)) {
                assertThat(c.members().stream().filter(c::shows)).singleElement().matches(Contribution::asItIs);
            } else {
                assertThat(c.medoid()).isNull();
            }
            assertThat(c.members()).filteredOn(m -> !m.asItIs()).extracting(Contribution::shape).doesNotContain(c.shape());
        });
    }

    @Test
    void whereNobodyAllowsItTheReleaseIsTheSyntheticOne() {
        var nobody = release(allowing(c -> false));

        assertThat(nobody.records()).isEqualTo(Release.of(allowing(c -> false), Policy.RESEARCHERS, DRAWS).records());
        assertThat(nobody.policy().hash()).isNotEqualTo(Policy.RESEARCHERS.hash());
    }

    @Test
    void inASyntheticReleaseNobodyIsShownHoweverManyWouldAllowIt() {
        assertThat(Policy.RESEARCHERS.representative()).isEqualTo(Representative.SYNTHETIC);
        assertThat(Release.of(FIELD, Policy.RESEARCHERS, DRAWS).classes()).allSatisfy(c -> {
            assertThat(c.medoid()).isNull();
            assertThat(c.members()).extracting(Contribution::shape).doesNotContain(c.shape());
        });
    }

    @Test
    void whoComesInWhichOrderDoesNotMatter() {
        var turned = FIELD.reversed();

        assertThat(release(turned).classes()).isEqualTo(release(FIELD).classes());
    }

    @Test
    void ofSeveralAsNearTheFirstIdStands() {
        var one = FIELD.getFirst();
        var twins = IntStream.rangeClosed(1, 5).mapToObj(i -> one.called("twin " + i)).toList();
        var backwards = new ArrayList<>(twins);
        Collections.reverse(backwards);

        assertThat(new Medoids(List.of(twins)).of(twins)).map(Contribution::organization).hasValue("twin 1");
        assertThat(new Medoids(List.of(backwards)).of(backwards)).map(Contribution::organization).hasValue("twin 1");
    }

    @Test
    void hadTheOneThatStandsNotTakenPartTheNextNearestWouldOrAMadeUpOne() {
        var some = release(FIELD).classes().getFirst();
        var medoid = some.members().stream().filter(some::shows).findFirst().orElseThrow();
        assertThat(some.without(medoid)).hasValueSatisfying(shape -> assertThat(some.members()).filteredOn(m -> m.shape().equals(shape)).singleElement().isNotEqualTo(medoid));
        assertThat(some.members()).filteredOn(m -> !m.equals(medoid)).allMatch(m -> some.without(m).isEmpty());

        var alone = release(allowing(c -> c.organization().equals(medoid.organization()))).classes().stream()
                .filter(c -> c.names().contains(medoid.organization()))
                .findFirst()
                .orElseThrow();
        assertThat(alone.shape()).isEqualTo(medoid.shape());
        assertThat(alone.members().stream().map(alone::without).flatMap(Optional::stream)).singleElement()
                .satisfies(shape -> assertThat(alone.members()).extracting(Contribution::shape).doesNotContain(shape));
    }

    @Test
    void aMemberThatDidNotAllowItCannotBeMadeAMedoid() {
        var member = allowing(c -> false).getFirst();

        assertThatThrownBy(() -> new Medoid(member, member.shape())).isInstanceOf(IllegalArgumentException.class);
    }
}
