package isthmus.assessment.field;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import isthmus.assessment.organization.StructureCheck;
import isthmus.assessment.release.Contribution;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class FieldTest {

    private static Field.Settings settings(int organizations, double link, long seed) {
        return new Field.Settings(organizations, 10, 200, link, List.of("A", "B"), 2026, seed);
    }

    private static List<Contribution> field(int organizations, double link, long seed) {
        return Field.of(settings(organizations, link, seed)).map(Field.Synthetic::contribution).toList();
    }

    private static double correlation(List<Contribution> field) {
        return new PearsonsCorrelation().correlation(
                field.stream().mapToDouble(c -> c.shape().acrossBorder()).toArray(),
                field.stream().mapToDouble(c -> c.levels().values().stream().mapToInt(l -> l).average().orElseThrow()).toArray());
    }

    @Test
    void theSameSettingsGiveTheSameFieldAndALargerOneBeginsWithIt() {
        assertThat(field(20, 0.8, 1)).isEqualTo(field(20, 0.8, 1)).isEqualTo(field(40, 0.8, 1).subList(0, 20)).isNotEqualTo(field(20, 0.8, 2));
    }

    @Test
    void structureAndMaturityGoTogetherAsStronglyAsTheLinkSays() {
        assertThat(correlation(field(600, 0.9, 1))).isBetween(-0.75, -0.4);
        assertThat(correlation(field(600, 0, 1))).isBetween(-0.12, 0.12);
    }

    @Test
    void everyStructureCouldBeKept() {
        assertThat(Field.of(settings(30, 0.8, 4)).map(s -> StructureCheck.check(s.structure())))
                .allMatch(Checked.Accepted.class::isInstance);
    }

    @Test
    void everyOrganizationHasBetweenTheFewestAndTheMostTeamsAndALevelInEachDimension() {
        assertThat(field(200, 0.8, 5)).allSatisfy(c -> {
            assertThat(c.shape().teams()).isBetween(10, 200);
            assertThat(c.levels()).containsOnlyKeys("A", "B").allSatisfy((dimension, level) -> assertThat(level).isBetween(1, 5));
        });
    }
}
