package isthmus.assessment.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.Round;
import isthmus.assessment.comparison.Comparison.Change;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.scoring.Estimate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    /** Three teams of many, a quarter of whom answer: half of them with one value and half with the next. */
    private static Round round(int value) {
        var round = new Round();
        for (int team = 0; team < 3; team++) {
            round.team("T" + team, null, 40, 40);
            for (int person = 0; person < 20; person++) {
                int answer = Math.min(5, value + person % 2);
                round.person("T" + team, person % 4 < 2 ? "business" : "tech", Map.of("flow", answer, "trust", 3, "money", answer));
            }
        }
        return round.person(null, "exec", Map.of("flow", 3, "trust", 3, "money", 3));
    }

    private static Change.Known known(Change change) {
        assertThat(change).isInstanceOf(Change.Known.class);
        return (Change.Known) change;
    }

    @Test
    void aClearStepIsMoreThanNoiseAndNoStepIsNot() {
        var comparison = Comparison.of(round(2).assess(), round(3).assess());
        var flow = known(comparison.scores().get(0).change());
        assertThat(flow.value()).isCloseTo(1, within(1e-9));
        assertThat(flow.moreThanNoise()).isTrue();
        var same = known(Comparison.of(round(2).assess(), round(2).assess()).scores().get(0).change());
        assertThat(same.value()).isZero();
        assertThat(same.moreThanNoise()).isFalse();
    }

    @Test
    void theIntervalOfTheDifferenceIsWiderThanEitherAndNarrowerThanBoth() {
        var score = Comparison.of(round(2).assess(), round(3).assess()).scores().get(0);
        var change = known(score.change());
        double before = half(score.before());
        double after = half(score.after());
        double both = (change.high() - change.low()) / 2;
        assertThat(both).isCloseTo(Math.hypot(before, after), within(1e-9));
    }

    private static double half(Estimate estimate) {
        var shown = estimate.shown().orElseThrow();
        return (shown.high() - shown.low()) / 2;
    }

    @Test
    void aHiddenScoreIsNotCompared() {
        var comparison = Comparison.of(round(2).assess(), round(3).open().assess());
        assertThat(comparison.scores()).allMatch(s -> s.change() instanceof Change.Unknown);
    }

    @Test
    void teamsAndTiesAreToldApartByName() {
        var before = new Structure(
                List.of(new Unit("North", null), new Unit("South", null)),
                List.of(new Team("A", "North", 5, 1), new Team("B", "North", 5, 0), new Team("C", "South", 0, 5)),
                List.of(),
                List.of(tie("A", "B", 2), tie("B", "C", 4)));
        var after = new Structure(
                before.units(),
                List.of(new Team("A", "South", 5, 2), new Team("C", "South", 0, 5), new Team("D", null, 1, 1)),
                List.of(),
                List.of(tie("A", "C", 1), tie("A", "D", 1)));
        var change = StructureChange.of(before, after);
        assertThat(change.newTeams()).containsExactly("D");
        assertThat(change.goneTeams()).containsExactly("B");
        assertThat(change.moved()).containsExactly(new StructureChange.Move("A", "North", "South"));
        assertThat(change.resized()).containsExactly(new StructureChange.Resize("A", 0, 1));
        assertThat(change.newTies()).containsExactly(tie("A", "C", 1), tie("A", "D", 1));
        assertThat(change.goneTies()).containsExactly(tie("A", "B", 2), tie("B", "C", 4));
        assertThat(StructureChange.of(before, before).isEmpty()).isTrue();
    }

    @Test
    void waitsThatGrewOrShrankAreListedWithTheirDays() {
        var before = new Structure(List.of(), teams(), List.of(), List.of(tie("A", "B", 2), tie("B", "A", 9)));
        var after = new Structure(List.of(), teams(), List.of(), List.of(tie("A", "B", 5), tie("B", "A", 1)));
        var change = StructureChange.of(before, after);
        assertThat(change.slower()).containsExactly(new StructureChange.WaitChange(tie("A", "B", 5), 6));
        assertThat(change.faster()).containsExactly(new StructureChange.WaitChange(tie("B", "A", 1), -16));
    }

    private static List<Team> teams() {
        return List.of(new Team("A", null, 5, 0), new Team("B", null, 0, 5));
    }

    private static Dependency tie(String from, String to, double wait) {
        return new Dependency(from, to, Kind.HANDOFF, 2, wait, Hindrance.BLOCKING);
    }
}
