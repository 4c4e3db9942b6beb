package isthmus.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import isthmus.assessment.Round;
import isthmus.assessment.Sample;
import isthmus.assessment.instrument.Pattern;
import isthmus.assessment.scoring.PatternFinding.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternsTest {

    @Test
    void aPatternHoldsAndSaysWhatItRestsOn() {
        var stuck = finding(everybody(Map.of("flow", 2, "trust", 4), Map.of()), "stuck");
        assertThat(stuck.state()).isEqualTo(State.HOLDS);
        assertThat(stuck.because()).hasToString("Flow 2.0 and Trust level 4.0");
    }

    @Test
    void aPatternDoesNotHold() {
        assertThat(finding(everybody(Map.of("flow", 3, "trust", 4), Map.of()), "stuck").state()).isEqualTo(State.DOES_NOT_HOLD);
    }

    @Test
    void whatIsHiddenLeavesItOpenUnlessTheRestDecides() {
        var open = finding(everybody(Map.of("flow", 2), Map.of()), "stuck");
        assertThat(open.state()).isEqualTo(State.CANNOT_TELL);
        assertThat(open.because()).hasToString("Flow 2.0 and Trust level not available");
        assertThat(finding(everybody(Map.of("flow", 3), Map.of()), "stuck").state()).isEqualTo(State.DOES_NOT_HOLD);
    }

    @Test
    void facetsAreCompared() {
        var shaky = finding(everybody(Map.of("trust", 4), Map.of("T3", "2")), "shaky");
        assertThat(shaky.state()).isEqualTo(State.HOLDS);
        assertThat(shaky.because()).hasToString("Trust (crisis) 2.0 and Trust (daily) 4.0");
        assertThat(finding(everybody(Map.of("trust", 4), Map.of()), "shaky").state()).isEqualTo(State.DOES_NOT_HOLD);
    }

    @Test
    void everyPatternHasAFindingInTheOrderOfTheInstrument() {
        assertThat(Round.unanimous(3).assess().patterns()).extracting(f -> f.pattern().id()).containsExactly("stuck", "shaky", "clash");
    }

    @Test
    void belowTheGateOfTheOrganizationNothingCanBeTold() {
        assertThat(new Round().assess().patterns()).extracting(PatternFinding::state).containsOnly(State.CANNOT_TELL);
    }

    @Test
    void aPatternThatCannotBeReadIsABrokenInstrument() {
        var broken = Sample.instrument(Sample.GATES, List.of(new Pattern("odd", "Odd", "score(flow)", "", "flow")), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Round().instrument(broken).assess())
                .withMessageStartingWith("pattern odd: [character 12: A comparison is missing.");
    }

    private static Round everybody(Map<String, Integer> values, Map<String, String> instead) {
        var round = new Round().people(null, "exec", 3);
        for (var team : List.of("A", "B", "C")) {
            round.team(team, null, 5, 5);
            for (int i = 0; i < 5; i++) {
                round.person(team, "business", values, instead).person(team, "tech", values, instead);
            }
        }
        return round;
    }

    private static PatternFinding finding(Round round, String pattern) {
        return round.assess().patterns().stream().filter(f -> f.pattern().id().equals(pattern)).findFirst().orElseThrow();
    }
}
