package isthmus.assessment.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.move.Move;
import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.move.Move.SelfService;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Dependency.Source;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Mission.Step;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each kind of move does to ties and steps, in numbers that are exact in binary. */
class MoveEffectsTest {

    private static Dependency tie(String from, String to, Kind kind, double perMonth, double waitDays, Hindrance blocking) {
        return new Dependency(from, to, kind, perMonth, waitDays, blocking);
    }

    private static Dependency handoff(String from, String to, double perMonth, double waitDays) {
        return tie(from, to, Kind.HANDOFF, perMonth, waitDays, Hindrance.BLOCKING);
    }

    private static Dependency together(String from, String to, double perMonth) {
        return tie(from, to, Kind.COLLABORATION, perMonth, 0, Hindrance.OK);
    }

    private static Structure structure(List<Step> steps, Dependency... ties) {
        return new Structure(
                List.of(new Unit("Shop", null), new Unit("IT", null)),
                List.of(
                        new Team("Sales", "Shop", 8, 0),
                        new Team("Service", "Shop", 8, 0),
                        new Team("Dev", "IT", 0, 8),
                        new Team("Ops", "IT", 2, 6)),
                steps.isEmpty() ? List.of() : List.of(new Mission("Order", steps)),
                List.of(ties));
    }

    private static Structure after(Structure before, Move... moves) {
        var proposals = Arrays.stream(moves).map(move -> new Proposal(move, 1, .25, Set.of())).toList();
        return Simulation.of(before, proposals, 1).structure();
    }

    private static List<Step> stepsAfter(List<Step> steps, Move move, Dependency... ties) {
        return after(structure(steps, ties), move).missions().getFirst().steps();
    }

    @Test
    void aGuardrailHoldsNobodyUpAndLeavesOtherRequestsAlone() {
        var request = handoff("Sales", "Dev", 2, 4);
        var other = tie("Sales", "Ops", Kind.APPROVAL, 2, 4, Hindrance.BLOCKING);
        var before = structure(
                List.of(),
                tie("Sales", "Dev", Kind.APPROVAL, 2, 4, Hindrance.BLOCKING),
                tie("Service", "Dev", Kind.APPROVAL, 2, 4, Hindrance.SLOWING),
                request,
                other);
        assertThat(after(before, new Guardrail("Dev")).dependencies()).containsExactly(
                tie("Sales", "Dev", Kind.APPROVAL, 2, 1, Hindrance.OK), tie("Service", "Dev", Kind.APPROVAL, 2, 1, Hindrance.OK), request, other);
    }

    @Test
    void selfServiceSlowsWhereARequestStopped() {
        var approval = tie("Sales", "Dev", Kind.APPROVAL, 2, 4, Hindrance.BLOCKING);
        var before = structure(
                List.of(), handoff("Sales", "Dev", 2, 4), tie("Service", "Dev", Kind.SERVICE, 2, 4, Hindrance.OK), together("Sales", "Dev", 4), approval);
        assertThat(after(before, new SelfService("Dev")).dependencies()).containsExactly(
                tie("Sales", "Dev", Kind.HANDOFF, 2, 1, Hindrance.SLOWING),
                tie("Service", "Dev", Kind.SERVICE, 2, 1, Hindrance.OK),
                together("Sales", "Dev", 4),
                approval);
    }

    @Test
    void anEmbeddingShortensOneDirectionOfOnePair() {
        var before = structure(List.of(), handoff("Sales", "Dev", 2, 4), handoff("Dev", "Sales", 2, 4), handoff("Service", "Dev", 2, 4));
        assertThat(after(before, new Embed("Dev", "Sales", 2)).dependencies()).containsExactly(
                tie("Sales", "Dev", Kind.HANDOFF, 2, 1, Hindrance.BLOCKING), handoff("Dev", "Sales", 2, 4), handoff("Service", "Dev", 2, 4));
    }

    @Test
    void embeddedPeopleTakeTheirCollaborationAlong() {
        var before = structure(List.of(), together("Sales", "Dev", 8), together("Dev", "Service", 8), together("Sales", "Service", 1));
        // A quarter of Dev goes to Sales and a quarter to Service; whom they join they no longer have to reach across.
        assertThat(after(before, new Embed("Dev", "Sales", 2), new Embed("Dev", "Service", 2)).dependencies()).containsExactlyInAnyOrder(
                together("Sales", "Dev", 4), together("Sales", "Service", 2 + 2 + 1), together("Dev", "Service", 4));
    }

    @Test
    void twoMergedTeamsKeepTheirTiesWithOthersAsOne() {
        var fromSurvey = new Dependency("Ops", "Service", Kind.HANDOFF, 3, 4, Hindrance.SLOWING, Source.SURVEY);
        var before = structure(
                List.of(), handoff("Sales", "Ops", 2, 4), handoff("Sales", "Service", 1, 8), fromSurvey, handoff("Ops", "Dev", 1, 1));
        assertThat(after(before, new Merge("Ops", "Sales", "Orders")).dependencies()).containsExactly(
                new Dependency("Orders", "Service", Kind.HANDOFF, 4, 5, Hindrance.BLOCKING, Source.HAND), handoff("Orders", "Dev", 1, 1));
        assertThat(after(before, new Merge("Ops", "Sales", "Orders")).teams()).contains(new Team("Orders", "Shop", 10, 6));
    }

    @Test
    void theTiesOfADissolvedTeamGoToItsReceivers() {
        var before = structure(List.of(), handoff("Sales", "Ops", 4, 4), handoff("Dev", "Ops", 4, 4), handoff("Ops", "Sales", 4, 4));
        assertThat(after(before, new Dissolve("Ops", Map.of("Sales", 6.0, "Service", 2.0))).dependencies()).containsExactlyInAnyOrder(
                handoff("Sales", "Service", 4, 1), handoff("Dev", "Sales", 3, 4), handoff("Dev", "Service", 1, 4), handoff("Service", "Sales", 1, 4));
    }

    @Test
    void nothingIsLeftBetweenADissolvedTeamAndItsOnlyReceiver() {
        var before = structure(List.of(), handoff("Sales", "Ops", 4, 4), handoff("Ops", "Sales", 4, 4), together("Ops", "Sales", 3));
        assertThat(after(before, new Dissolve("Ops", Map.of("Sales", 8.0))).dependencies()).isEmpty();
    }

    @Test
    void peopleOfBothSidesGoAlongInTheSameProportion() {
        var teams = after(structure(List.of()), new Dissolve("Ops", Map.of("Sales", 6.0, "Service", 2.0))).teams();
        assertThat(teams).containsExactly(
                new Team("Sales", "Shop", 9.5, 4.5), new Team("Service", "Shop", 8.5, 1.5), new Team("Dev", "IT", 0, 8));
    }

    private static final List<Step> STEPS = List.of(
            new Step("Sales", 1, 8), new Step("Dev", 1, 8), new Step("Dev", 1, 8), new Step("Service", 1, 8), new Step("Dev", 1, 8));

    @Test
    void anEmbeddingShortensTheStepsThatTheWorkReachesFromTheReceivingTeam() {
        assertThat(stepsAfter(STEPS, new Embed("Dev", "Sales", 1))).extracting(Step::waitDays).containsExactly(8.0, 2.0, 8.0, 8.0, 8.0);
    }

    @Test
    void aMergerShortensTheStepsThatTheWorkNoLongerChangesTeamsFor() {
        var after = stepsAfter(STEPS, new Merge("Dev", "Service", "Both"));
        assertThat(after).extracting(Step::waitDays).containsExactly(8.0, 8.0, 8.0, 2.0, 2.0);
        assertThat(after).extracting(Step::team).containsExactly("Sales", "Both", "Both", "Both", "Both");
    }

    @Test
    void aReceiverDoesTheStepsThatItHandedOver() {
        var after = stepsAfter(STEPS, new Dissolve("Dev", Map.of("Sales", 4.0, "Ops", 4.0)));
        assertThat(after).extracting(Step::team).containsExactly("Sales", "Sales", "Sales", "Service", "Ops");
        assertThat(after).extracting(Step::waitDays).containsExactly(8.0, 2.0, 8.0, 8.0, 8.0);
    }

    @Test
    void whatAReceiverGetsBackFromItselfWaitsLess() {
        var after = stepsAfter(STEPS, new Dissolve("Dev", Map.of("Service", 7.0, "Ops", 1.0)));
        assertThat(after).extracting(Step::team).containsExactly("Sales", "Service", "Service", "Service", "Service");
        assertThat(after).extracting(Step::waitDays).containsExactly(8.0, 8.0, 8.0, 2.0, 2.0);
    }

    @Test
    void automaticStepsAreThoseOfPairsThatAskForWhatIsAutomatic() {
        var approval = tie("Sales", "Dev", Kind.APPROVAL, 1, 1, Hindrance.BLOCKING);
        assertThat(stepsAfter(STEPS, new Guardrail("Dev"), approval)).extracting(Step::waitDays).containsExactly(8.0, 2.0, 8.0, 8.0, 8.0);
        // Service asks for nothing that anybody noted, and its work comes to Dev all the same.
        assertThat(stepsAfter(STEPS, new SelfService("Dev"), approval)).extracting(Step::waitDays).containsExactly(8.0, 8.0, 8.0, 8.0, 2.0);
        assertThat(stepsAfter(STEPS, new SelfService("Dev"), approval, handoff("Sales", "Dev", 1, 1)))
                .extracting(Step::waitDays)
                .containsExactly(8.0, 2.0, 8.0, 8.0, 2.0);
    }
}
