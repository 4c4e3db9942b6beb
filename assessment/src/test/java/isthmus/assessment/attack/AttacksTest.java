package isthmus.assessment.attack;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.field.Field;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.Levels;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Policy;
import isthmus.assessment.release.Release;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttacksTest {

    private static final Draws DRAWS = Draws.from("not so secret a secret".getBytes(StandardCharsets.UTF_8));

    private static List<Contribution> field(int organizations) {
        return Field.of(new Field.Settings(organizations, 10, 200, 0.8, List.of("A", "B", "C", "D", "E", "F", "G"), 2026, 7))
                .map(Field.Synthetic::contribution)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"100,5", "100,20", "300,5", "300,20"})
    void aReleaseWithstandsEveryAttackAndPseudonymsWouldNot(int organizations, int k) {
        var release = Release.of(field(organizations), k == 5 ? Policy.RESEARCHERS : Policy.PUBLIC, DRAWS);

        var findings = Attacks.on(release, List.of(), DRAWS.of("attacks"));

        assertThat(findings).allMatch(Finding::holds);
    }

    @Test
    void aReleaseOfPseudonymsDoesNot() {
        var field = field(60);
        var naive = Pseudonyms.of(field);

        var findings = Attacks.on(new Release(Policy.RESEARCHERS, field, naive, Release.records(naive, DRAWS), new TreeMap<>(), List.of()), List.of(), DRAWS);

        assertThat(findings).filteredOn(f -> !f.holds()).extracting(Finding::attack)
                .contains(Attack.PROSECUTOR, Attack.DEGREES, Attack.IN_AND_OUT_DEGREES, Attack.COMPONENT, Attack.CANONICAL_FORM, Attack.SEEDED, Attack.INSIDER);
    }

    @Test
    void theNextReleaseWithstandsWhoHasBothAndClassesMadeAnewWouldNot() {
        var field = field(310);
        var before = Release.of(field.subList(0, 300), Policy.RESEARCHERS, DRAWS).classes().stream().map(OrganizationClass::names).toList();

        var next = Release.after(before, field, Policy.RESEARCHERS, DRAWS.of("next"));

        var found = Attacks.on(next, before, DRAWS).stream().filter(f -> f.attack() == Attack.VERSIONS).toList();
        assertThat(found).singleElement().matches(Finding::holds);
        assertThat(found.getFirst().measured()).isZero();
    }

    @Test
    void levelsThatWereLeftAsTheyAreLetAnInsiderFindTheirRecord() {
        var release = Release.of(field(100), Policy.RESEARCHERS, DRAWS);
        var own = release.classes().stream().map(AttacksTest::withLevelsAsTheyAre).toList();

        assertThat(Insider.success(own)).isGreaterThan(2 * Insider.success(release.classes()));
    }

    private static OrganizationClass withLevelsAsTheyAre(OrganizationClass of) {
        return new OrganizationClass(of.members(), of.sector(), of.period(), of.shape(), of.levels().keySet().stream()
                .collect(Collectors.toMap(d -> d, d -> new Levels.Own(of.members().stream().map(m -> m.levels().get(d)).toList()))));
    }
}
