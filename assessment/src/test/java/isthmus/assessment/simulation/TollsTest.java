package isthmus.assessment.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.island.Metric;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TollsTest {

    private static Dependency tie(String from, String to, Kind kind, double perMonth, Hindrance blocking) {
        return new Dependency(from, to, kind, perMonth, 1, blocking);
    }

    private static final Structure STRUCTURE = new Structure(
            List.of(),
            List.of(
                    new Team("Dev", null, 0, 4),
                    new Team("Ops", null, 0, 2),
                    new Team("Peered", null, 5, 1),
                    new Team("Half", null, 5, .5),
                    new Team("Alone", null, 5, 1.5),
                    new Team("Sales", null, 5, 0)),
            List.of(),
            List.of(
                    tie("Dev", "Peered", Kind.COLLABORATION, 1, Hindrance.OK),
                    tie("Alone", "Sales", Kind.COLLABORATION, 9, Hindrance.OK),
                    tie("Half", "Dev", Kind.COLLABORATION, 0, Hindrance.OK),
                    tie("Alone", "Dev", Kind.HANDOFF, 9, Hindrance.OK),
                    tie("Sales", "Ops", Kind.APPROVAL, 3, Hindrance.BLOCKING),
                    tie("Alone", "Ops", Kind.APPROVAL, 1, Hindrance.SLOWING),
                    tie("Alone", "Dev", Kind.APPROVAL, 6, Hindrance.BLOCKING),
                    tie("Sales", "Dev", Kind.APPROVAL, 2, Hindrance.OK)));

    @Test
    void lessThanTwoHeadsAreASingleOne() {
        assertThat(Tolls.of(STRUCTURE).staffed()).containsExactly("Dev", "Ops", "Peered", "Half", "Alone");
        assertThat(Tolls.of(STRUCTURE).single()).containsExactly("Peered", "Half", "Alone");
    }

    @Test
    void aPeerIsWhoOneWorksWithAndWhoKnowsTechnologyToo() {
        assertThat(Tolls.of(STRUCTURE).withoutPeer()).containsExactly("Half", "Alone");
    }

    @Test
    void homesAreTheEffectiveNumberOfTeams() {
        assertThat(Tolls.of(STRUCTURE).homes().defined().orElseThrow()).isCloseTo(81 / (16 + 4 + 1 + .25 + 2.25), within(1e-12));
    }

    @Test
    void guardrailsCoverTheApprovalsThatHoldNobodyUp() {
        assertThat(Tolls.of(STRUCTURE).guardrails()).isEqualTo(Metric.of(2 / 12.0));
        var guarded = Simulation.of(STRUCTURE, List.of(new Proposal(new Guardrail("Ops"), 1, .1, Set.of())), 1);
        assertThat(guarded.tollsAfter().guardrails()).isEqualTo(Metric.of(6 / 12.0));
    }

    @Test
    void oneEmbeddedPersonIsASingleOneWithThePeersOfTheFormerTeam() {
        var embedded = Simulation.of(STRUCTURE, List.of(new Proposal(new Embed("Dev", "Sales", 1), 1, .4, Set.of())), 1);
        assertThat(embedded.tollsAfter().single()).containsExactly("Peered", "Half", "Alone", "Sales");
        // Dev's ties with Peered go along with the person; Alone worked with Sales already.
        assertThat(embedded.tollsAfter().withoutPeer()).containsExactly("Half");
        assertThat(embedded.tollsAfter().homes().defined().orElseThrow()).isGreaterThan(embedded.tollsBefore().homes().defined().orElseThrow());
    }

    @Test
    void withoutTechnologyPeopleOrApprovalsThereAreNoSuchFigures() {
        var tolls = Tolls.of(new Structure(List.of(), List.of(new Team("Sales", null, 5, 0)), List.of(), List.of()));
        assertThat(tolls.homes()).hasToString("Undefined[why=Homes of technology work need technology people.]");
        assertThat(tolls.guardrails()).hasToString("Undefined[why=Coverage by guardrails needs approvals.]");
        assertThat(tolls.staffed()).isEmpty();
    }
}
