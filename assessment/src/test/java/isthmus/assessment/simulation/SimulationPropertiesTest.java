package isthmus.assessment.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.input.Checked;
import isthmus.assessment.move.Move;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.move.RandomMoves;
import isthmus.assessment.move.Reach;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.StructureCheck;
import isthmus.assessment.organization.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

class SimulationPropertiesTest {

    /** What a planner counts on: it never simulates, it only multiplies residuals. */
    @Property(tries = 2000)
    void theDaysSavedAreThoseThatTheResidualsPromise(@ForAll long seed) {
        var random = RandomMoves.of(seed);
        var structure = random.structure();
        var left = new double[structure.dependencies().size()];
        Arrays.fill(left, 1);
        Reach.of(structure, random.moves()).forEach(reach -> reach.ties().forEach(tie -> left[tie.dependency()] *= tie.residual()));
        double promised = 0;
        for (int i = 0; i < left.length; i++) {
            var d = structure.dependencies().get(i);
            promised += d.kind() == Kind.COLLABORATION ? 0 : d.daysPerMonth() * (1 - left[i]);
        }
        var simulation = Simulation.of(structure, random.moves(), 1);
        assertThat(simulation.savedDays()).isCloseTo(promised, within(1e-9));
        random.moves().forEach(p -> Statistics.label("moves").collect(p.move().kind()));
    }

    @Property(tries = 500)
    void theDaysOfMissionsAreThoseThatTheResidualsPromise(@ForAll long seed) {
        var random = RandomMoves.of(seed);
        var missions = random.structure().missions();
        var left = missions.stream()
                .map(m -> m.steps().stream().mapToDouble(step -> step.waitDays()).toArray())
                .toList();
        Reach.of(random.structure(), random.moves())
                .forEach(reach -> reach.steps().forEach(s -> left.get(s.mission())[s.step()] *= s.residual()));
        var simulation = Simulation.of(random.structure(), random.moves(), 1);
        for (int i = 0; i < missions.size(); i++) {
            var change = simulation.missions().get(i);
            assertThat(change.after().waitDays()).isCloseTo(Arrays.stream(left.get(i)).sum(), within(1e-9));
            assertThat(change.after().touchDays()).isEqualTo(change.before().touchDays());
            assertThat(change.savedDays()).isGreaterThanOrEqualTo(-1e-9);
        }
    }

    @Property(tries = 500)
    void nobodyIsHiredAndNobodyIsLost(@ForAll long seed) {
        var random = RandomMoves.of(seed);
        var before = random.structure();
        var simulation = Simulation.of(before, random.moves(), 1);
        for (ToDoubleFunction<Team> people : List.<ToDoubleFunction<Team>>of(Team::business, Team::technology, Team::headcount)) {
            assertThat(simulation.structure().teams().stream().mapToDouble(people).sum())
                    .isCloseTo(before.teams().stream().mapToDouble(people).sum(), within(1e-9));
        }
        assertThat(simulation.teams().stream().mapToDouble(TeamChange::technology).sum()).isCloseTo(0, within(1e-9));
        assertThat(simulation.teams().stream().mapToDouble(TeamChange::business).sum()).isCloseTo(0, within(1e-9));
    }

    @Property(tries = 500)
    void theOrderInWhichMovesAreGivenChangesNothing(@ForAll long seed, @ForAll long order) {
        var random = RandomMoves.of(seed);
        var one = Simulation.of(random.structure(), random.moves(), 1);
        assertThat(Simulation.of(random.structure(), random.shuffled(order), 1)).isEqualTo(one);
    }

    /** Made one after the other, in the order that is documented, moves come to the same as together: except for shares, which are of the first headcount. */
    @Property(tries = 500)
    void movesOfDifferentKindsMadeOneAfterTheOtherComeToTheSame(@ForAll long seed) {
        var random = RandomMoves.of(seed);
        var together = Simulation.of(random.structure(), random.moves(), 1).structure();
        var structure = random.structure();
        for (var kind : List.of("guardrail", "self-service", "embed", "dissolve", "merge")) {
            structure = Simulation.of(structure, random.moves().stream().filter(p -> p.move().kind().equals(kind)).toList(), 1).structure();
        }
        assertThat(structure.teams().size()).isEqualTo(together.teams().size());
        assertThat(figures(structure).keySet()).isEqualTo(figures(together).keySet());
        figures(structure).forEach((tie, days) -> assertThat(days).as(tie).isCloseTo(figures(together).get(tie), within(1e-9)));
    }

    private static Map<String, Double> figures(Structure structure) {
        var figures = new TreeMap<String, Double>();
        for (var d : structure.dependencies()) {
            var tie = d.from() + " " + d.to() + " " + d.kind() + " " + d.blocking() + " ";
            figures.merge(tie + "times", d.perMonth(), Double::sum);
            figures.merge(tie + "days", d.daysPerMonth(), Double::sum);
        }
        structure.teams().forEach(team -> figures.put(team.name(), team.technology() + 1e3 * team.business()));
        return figures;
    }

    @Property(tries = 200)
    void whatComesOutIsSound(@ForAll long seed) {
        var random = RandomMoves.of(seed);
        var after = Simulation.of(random.structure(), random.moves(), 1).structure();
        assertThat(StructureCheck.check(after)).isEqualTo(new Checked.Accepted<>(after));
    }

    @Property(tries = 100)
    void noMovesChangeNothing(@ForAll long seed) {
        var structure = RandomMoves.of(seed).structure();
        var simulation = Simulation.of(structure, List.of(), 1);
        assertThat(simulation.structure()).isEqualTo(structure);
        assertThat(simulation.after()).isEqualTo(simulation.before());
        assertThat(simulation.tollsAfter()).isEqualTo(simulation.tollsBefore());
        assertThat(simulation.savedDays()).isZero();
        assertThat(simulation.teams()).isEmpty();
    }

    @Property(tries = 200)
    void removingAnApprovalNeverRaisesAWait(@ForAll long seed) {
        var structure = RandomMoves.of(seed).structure();
        for (var approver : structure.teams()) {
            var simulation = Simulation.of(structure, List.of(new Proposal(new Move.Guardrail(approver.name()), 1, 0, Set.of())), 1);
            for (int i = 0; i < structure.dependencies().size(); i++) {
                var before = structure.dependencies().get(i);
                var after = simulation.structure().dependencies().get(i);
                boolean removed = before.kind() == Kind.APPROVAL && before.to().equals(approver.name());
                assertThat(after.daysPerMonth()).isEqualTo(removed ? 0 : before.daysPerMonth());
            }
            assertThat(simulation.missions()).allMatch(m -> m.savedDays() >= 0);
        }
    }

    @Property(tries = 200)
    void moreMovesNeverSaveLess(@ForAll long seed) {
        var random = RandomMoves.of(seed);
        var made = new ArrayList<Proposal>();
        double saved = 0;
        for (var move : random.moves()) {
            made.add(move);
            double now = Simulation.of(random.structure(), made, 1).savedDays();
            assertThat(now).isGreaterThanOrEqualTo(saved - 1e-9);
            saved = now;
        }
    }
}
