package isthmus.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.scoring.DimensionResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    @Property(tries = 50)
    void theOrderInWhichAnswersArriveChangesNothing(@ForAll long answers, @ForAll long order) {
        assertThat(lively(answers).shuffled(order).assess()).isEqualTo(lively(answers).assess());
    }

    @Test
    void theSeedMovesNothingButTheRandomGroups() {
        var one = lively(7).seed(1).assess();
        var two = lively(7).seed(2).assess();
        assertThat(lively(7).seed(1).assess()).isEqualTo(one);
        assertThat(chance(two)).isNotEqualTo(chance(one));
        assertThat(two.dimensions())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("agreement")
                .isEqualTo(one.dimensions());
        assertThat(List.of(two.gaps(), two.patterns(), two.participation()))
                .isEqualTo(List.of(one.gaps(), one.patterns(), one.participation()));
    }

    @Test
    void everyDimensionHasAResultInTheOrderOfTheInstrument() {
        assertThat(Round.unanimous(3).assess().dimensions())
                .extracting(DimensionResult::dimension)
                .containsExactly(Sample.FLOW, Sample.TRUST, Sample.MONEY);
        assertThat(new Round().assess().dimensions()).hasSize(3);
    }

    private static List<Double> chance(Assessment assessment) {
        return assessment.dimensions().stream().map(d -> Objects.requireNonNull(d.agreement()).chanceDeviation()).toList();
    }

    /** Six teams in two units that answer, leave out and cannot see as chance has it. */
    private static Round lively(long seed) {
        var random = new Random(seed);
        var round = new Round().unit("North", null).unit("South", null);
        for (int t = 0; t < 6; t++) {
            round.team("T" + t, t < 3 ? "North" : "South", 5 + random.nextInt(10), 5 + random.nextInt(10));
        }
        for (int person = 0; person < 90; person++) {
            var perspective = List.of("exec", "business", "tech").get(person % 3);
            var values = Map.of("flow", 1 + random.nextInt(5), "trust", 1 + random.nextInt(5), "money", 1 + random.nextInt(5));
            var instead = Map.of("F1", random.nextInt(3) == 0 ? "" : "2", "T1", random.nextInt(3) == 0 ? "dk" : "4");
            round.person(perspective.equals("exec") ? null : "T" + random.nextInt(6), perspective, values, instead);
        }
        return round;
    }
}
