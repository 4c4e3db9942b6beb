package isthmus.assessment.release;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.field.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final Draws DRAWS = Draws.from("sixteen bytes, at least".getBytes(StandardCharsets.UTF_8));
    private static final List<Contribution> FIELD = Field.of(new Field.Settings(120, 10, 60, 0.8, List.of("A", "B", "C"), 2026, 4))
            .map(Field.Synthetic::contribution)
            .toList();

    private final Release release = Release.of(FIELD, Policy.RESEARCHERS, DRAWS);

    @Test
    void everyOrganizationIsInOneClassOfAtLeastKWithARecordEach() {
        assertThat(release.classes()).allMatch(c -> c.size() >= 5);
        assertThat(release.classes().stream().flatMap(c -> c.members().stream())).containsExactlyInAnyOrderElementsOf(FIELD);
        assertThat(release.records()).hasSize(FIELD.size()).allMatch(r -> r.classSize() >= 5);
        assertThat(release.records().stream().map(OrganizationRecord::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void theSameContributionsGiveTheSameReleaseAndInAnotherOrderTheSameButForItsOrder() {
        var shuffled = new ArrayList<>(FIELD);
        Collections.shuffle(shuffled, new Random(9));

        var other = Release.of(shuffled, Policy.RESEARCHERS, DRAWS);

        assertThat(Release.of(FIELD, Policy.RESEARCHERS, DRAWS)).isEqualTo(release);
        assertThat(other.classes()).isEqualTo(release.classes());
        assertThat(other.tables()).isEqualTo(release.tables());
        assertThat(other.records()).containsExactlyInAnyOrderElementsOf(release.records());
    }

    @Test
    void anotherSecretSharesNoIdWithIt() {
        var other = Release.of(FIELD, Policy.RESEARCHERS, DRAWS.of("another"));

        assertThat(other.records().stream().map(OrganizationRecord::id)).doesNotContainAnyElementsOf(release.records().stream().map(OrganizationRecord::id).toList());
    }

    @Test
    void theTeamsOfTwoRecordsOfAClassComeInDifferentOrders() {
        var first = release.classes().getFirst();
        var shapes = release.records().stream().map(OrganizationRecord::shape).filter(s -> s.teams() == first.shape().teams()).collect(Collectors.toSet());

        assertThat(shapes).hasSizeGreaterThanOrEqualTo(first.size());
    }

    @Test
    void fewerOrganizationsThanThePolicyAsksForHaveTablesOnly() {
        var few = Release.of(FIELD.subList(0, 49), Policy.RESEARCHERS, DRAWS);

        assertThat(few.records()).isEmpty();
        assertThat(few.tables()).containsKeys("organizations", "teams", "ties", "levels of A");
        assertThat(Release.of(FIELD.subList(0, 50), Policy.RESEARCHERS, DRAWS).records()).hasSize(50);
    }

    @Test
    void fewOrganizationsArePublishedWithoutWhatARegisterSaysOfThem() {
        var hundredTwenty = release.classes();
        var sixty = Release.of(FIELD.subList(0, 60), Policy.RESEARCHERS, DRAWS).classes();

        for (var classes : List.of(hundredTwenty, sixty)) {
            long origins = classes.stream().map(OrganizationClass::origin).distinct().count();
            assertThat(origins * 10).isLessThanOrEqualTo(classes.stream().mapToInt(OrganizationClass::size).sum());
        }
        assertThat(hundredTwenty).allMatch(c -> c.sector() != null);
        assertThat(sixty).allMatch(c -> c.period() == null);
    }

    @Test
    void nobodyThatAgreedGivesTablesThatShowNothing() {
        var nobody = Release.of(List.of(), Policy.RESEARCHERS, DRAWS);

        assertThat(nobody.records()).isEmpty();
        assertThat(nobody.tables().values()).allMatch(t -> t.cells().stream().flatMap(List::stream).allMatch(OptionalLong::isEmpty));
    }

    @Test
    void organizationsThatAreAllAlikeArePublishedAsTheyAreWithTheMeanOfTheirLevels() {
        var one = FIELD.getFirst();
        var alike = IntStream.range(0, 60).mapToObj(i -> new Contribution("twin " + i, one.sector(), one.year(), one.shape(), one.levels())).toList();

        var twins = Release.of(alike, Policy.RESEARCHERS, DRAWS);

        assertThat(twins.records()).hasSize(60).allMatch(r -> r.shape().teams() == one.shape().teams());
        assertThat(twins.classes()).allMatch(c -> c.levels().values().stream().allMatch(Levels.Mean.class::isInstance));
    }

    @Test
    void oneGiantHidesAmongOthersAllTheSame() {
        var giant = Field.of(new Field.Settings(1, 900, 900, 0.8, List.of("A", "B", "C"), 2026, 5)).findFirst().orElseThrow().contribution();
        var with = Stream.concat(FIELD.stream(), Stream.of(new Contribution("giant", giant.sector(), giant.year(), giant.shape(), giant.levels()))).toList();

        assertThat(Release.of(with, Policy.RESEARCHERS, DRAWS).classes())
                .filteredOn(c -> c.names().contains("giant"))
                .singleElement()
                .matches(c -> c.size() >= 5 && c.shape().teams() < 900);
    }

    @Test
    void theHashOfAPolicyIsThatOfItsFigures() {
        assertThat(Policy.RESEARCHERS.hash()).isEqualTo(new Policy(5, 3, 0.35, 30, 50, Representative.SYNTHETIC).hash()).isNotEqualTo(Policy.PUBLIC.hash()).hasSize(64);
    }
}
