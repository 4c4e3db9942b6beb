package isthmus.assessment.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.island.HandCheckedIslandTest;
import isthmus.assessment.island.Metric;
import isthmus.assessment.move.Move;
import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Moves on the six teams of the island's hand-checked figures; these are worked out by hand too, without this program. */
class HandCheckedSimulationTest {

    private static final Structure STRUCTURE = HandCheckedIslandTest.STRUCTURE;

    private static Simulation simulate(Move move, double residual) {
        return Simulation.of(STRUCTURE, List.of(new Proposal(move, 1, residual, Set.of())), 1);
    }

    private static void assertSixDigits(Metric metric, double expected) {
        assertThat(metric.defined().orElseThrow()).isCloseTo(expected, within(1e-6));
    }

    private static double perMonth(Simulation simulation, String from, String to, Kind kind) {
        return simulation.structure().dependencies().stream()
                .filter(d -> d.from().equals(from) && d.to().equals(to) && d.kind() == kind)
                .mapToDouble(d -> d.perMonth())
                .sum();
    }

    private static double days(Simulation simulation, String from, String to) {
        return simulation.structure().dependencies().stream()
                .filter(d -> d.from().equals(from) && d.to().equals(to) && d.kind() != Kind.COLLABORATION)
                .mapToDouble(d -> d.daysPerMonth())
                .sum();
    }

    @Test
    void twoDevelopersInMarketing() {
        var simulation = simulate(new Embed("IT-Dev", "Marketing", 2), .4);
        assertThat(days(simulation, "Marketing", "IT-Dev")).isEqualTo(8);
        assertThat(simulation.savedDays()).isEqualTo(12);
        assertThat(simulation.teams())
                .extracting(TeamChange::after)
                .containsExactly(new Team("IT-Dev", null, 0, 8), new Team("Marketing", null, 12, 2));
        // A fifth of the developers, and of what they do together with others.
        assertThat(perMonth(simulation, "IT-Dev", "IT-Ops", Kind.COLLABORATION)).isCloseTo(6.4, within(1e-9));
        assertThat(perMonth(simulation, "Marketing", "IT-Ops", Kind.COLLABORATION)).isCloseTo(1.6, within(1e-9));
        assertThat(perMonth(simulation, "IT-Dev", "Marketing", Kind.COLLABORATION)).isCloseTo(.8, within(1e-9));
        assertThat(perMonth(simulation, "Marketing", "Sales", Kind.COLLABORATION)).isCloseTo(6.2, within(1e-9));
        assertThat(perMonth(simulation, "Payments-Mission", "Marketing", Kind.COLLABORATION)).isCloseTo(3.2, within(1e-9));

        var after = simulation.after();
        assertSixDigits(after.segregation().eta2(), .677732);
        assertSixDigits(after.segregation().value(), .650877);
        assertSixDigits(after.closure().assortativity(), .653209);
        assertSixDigits(after.closure().expected(), -.229166);
        assertSixDigits(after.closure().value(), .717865);
        assertSixDigits(after.borderWait().value(), .354839);
        assertThat(after.index().value().defined().orElseThrow()).isCloseTo(57.452678, within(1e-6));
        assertThat(simulation.before().index().value().defined().orElseThrow()).isCloseTo(69.394273, within(1e-6));
        var mission = simulation.missions().getFirst();
        assertThat(mission.after().leadDays()).isCloseTo(24.8, within(1e-9));
        assertThat(mission.savedDays()).isCloseTo(7.2, within(1e-9));
        assertThat(mission.after().crossings()).isEqualTo(2);
        assertSixDigits(mission.after().efficiency(), 10 / 24.8);
        assertSixDigits(simulation.tollsBefore().homes(), 2.882353);
        assertSixDigits(simulation.tollsAfter().homes(), 3.644628);
    }

    @Test
    void paymentsAndOperationsAsOneTeam() {
        var simulation = simulate(new Merge("IT-Ops", "Payments-Mission", "Pay"), 0);
        assertThat(simulation.savedDays()).isEqualTo(2);
        assertThat(simulation.teams()).containsExactly(
                new TeamChange("IT-Ops", new Team("IT-Ops", null, 0, 6), null),
                new TeamChange("Payments-Mission", new Team("Payments-Mission", null, 4, 4), null),
                new TeamChange("Pay", null, new Team("Pay", null, 4, 10)));
        assertThat(simulation.structure().missions().getFirst().steps().get(2).team()).isEqualTo("Pay");
        assertSixDigits(simulation.after().segregation().value(), .720390);
        assertSixDigits(simulation.after().closure().value(), .699491);
        assertThat(simulation.after().index().value().defined().orElseThrow()).isCloseTo(63.996016, within(1e-6));
    }

    @Test
    void operationsSpreadOverClaimsAndPayments() {
        var simulation = simulate(new Dissolve("IT-Ops", Map.of("Claims", 4.0, "Payments-Mission", 2.0)), .2);
        // What Claims asked of operations it asks of Payments now, and the other way round.
        assertThat(days(simulation, "Claims", "Payments-Mission")).isCloseTo(1.2, within(1e-9));
        assertThat(days(simulation, "Payments-Mission", "Claims")).isCloseTo(.4, within(1e-9));
        assertThat(days(simulation, "IT-Dev", "Claims")).isCloseTo(6, within(1e-9));
        assertThat(days(simulation, "IT-Dev", "Payments-Mission")).isCloseTo(3, within(1e-9));
        assertThat(days(simulation, "Claims", "IT-Dev")).isCloseTo(10 + 2, within(1e-9));
        assertThat(days(simulation, "Payments-Mission", "IT-Dev")).isCloseTo(1, within(1e-9));
        assertThat(simulation.savedDays()).isCloseTo(4.8 + 1.6, within(1e-9));
        assertThat(simulation.structure().teams())
                .contains(new Team("Claims", null, 9, 5), new Team("Payments-Mission", null, 4, 6))
                .hasSize(5);
        // The work comes from IT-Dev, which receives nobody, so the larger receiver takes the step over.
        var step = simulation.structure().missions().getFirst().steps().get(2);
        assertThat(step.team()).isEqualTo("Claims");
        assertThat(step.waitDays()).isEqualTo(6);
        assertSixDigits(simulation.after().segregation().value(), .582179);
        assertSixDigits(simulation.after().closure().value(), .310485);
        assertSixDigits(simulation.after().borderWait().value(), .5625);
        assertThat(simulation.after().index().value().defined().orElseThrow()).isCloseTo(48.505480, within(1e-6));
    }

    @Test
    void theGivenStructureStaysAsItIs() {
        var copy = new Structure(STRUCTURE.units(), STRUCTURE.teams(), STRUCTURE.missions(), STRUCTURE.dependencies());
        var simulation = simulate(new Dissolve("IT-Ops", Map.of("Claims", 6.0)), .2);
        assertThat(STRUCTURE).isEqualTo(copy);
        assertThat(simulation.before().structure()).isSameAs(STRUCTURE);
    }

    @Test
    void aTeamThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> simulate(new Guardrail("Legal"), .1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no team “Legal”.");
    }

    @Test
    void movesThatExcludeEachOtherAreNotMade() {
        var moves = List.of(
                new Proposal(new Embed("IT-Ops", "Claims", 1), 1, .4, Set.of()),
                new Proposal(new Dissolve("IT-Ops", Map.of("Claims", 6.0)), 1, .4, Set.of()));
        assertThatThrownBy(() -> Simulation.of(STRUCTURE, moves, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“IT-Ops” is dissolved");
    }
}
