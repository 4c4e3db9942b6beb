package isthmus.assessment.attack;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.field.Field;
import isthmus.assessment.release.Classes;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.Policy;
import isthmus.assessment.release.Utility;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReidentificationTest {

    /** An attack may do better than chance by as much. */
    private static final double TOLERANCE = 0.03;

    /** An attack that does not find at least as many behind pseudonyms proves nothing. */
    private static final double CONTROL = 0.6;

    private static final Draws DRAWS = Draws.from("not so secret a secret".getBytes(StandardCharsets.UTF_8));

    private static Policy policy(int k) {
        return k == 5 ? Policy.RESEARCHERS : Policy.PUBLIC;
    }

    private static List<Contribution> field(int organizations, long seed) {
        return Field.of(new Field.Settings(organizations, 10, 200, 0.8, List.of("A", "B", "C"), 2026, seed)).map(Field.Synthetic::contribution).toList();
    }

    @ParameterizedTest
    @CsvSource({"100,5", "100,20", "300,5", "300,20", "1000,5", "1000,20"})
    void whoKnowsTheStructureOfAnOrganizationDoesNotFindItAndPseudonymsWouldNotHaveHiddenIt(int organizations, int k) {
        var field = field(organizations, 7);
        var classes = Classes.of(field, policy(k), DRAWS);

        for (var knowledge : Knowledge.values()) {
            assertThat(Success.onAverage(Reidentification.of(classes, knowledge))).as(knowledge.name()).isLessThanOrEqualTo(1.0 / k + TOLERANCE);
            assertThat(Success.onAverage(Reidentification.of(Pseudonyms.of(field), knowledge))).as(knowledge.name()).isGreaterThanOrEqualTo(CONTROL);
        }
    }

    @ParameterizedTest
    @CsvSource({"100,5", "100,20", "300,5", "300,20", "1000,5", "1000,20"})
    void figuresOfTheWholeFieldStayWhatTheyWere(int organizations, int k) {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(Utility.of(Classes.of(field(organizations, seed), policy(k), DRAWS))).matches(Utility::holds);
        }
    }
}
