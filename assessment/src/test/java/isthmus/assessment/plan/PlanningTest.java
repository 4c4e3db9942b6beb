package isthmus.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.island.HandCheckedIslandTest;
import isthmus.assessment.move.Move;
import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.move.Move.SelfService;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.move.Proposals;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.plan.Planning.Planned;
import isthmus.assessment.planner.Certificate;
import isthmus.assessment.planner.Standing;
import isthmus.assessment.planner.Watch;
import isthmus.assessment.wording.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On the six teams of the island's hand-checked figures. */
class PlanningTest {

    private static final Structure STRUCTURE = HandCheckedIslandTest.STRUCTURE;

    @Test
    void theBestSetWithinTheCapacityIsFoundAndProven() {
        // Marketing waits 20 days for IT-Dev, Sales 12, Claims 10: with room for two embeds the first two are best.
        var found = found(scenario(settings(2.0), embed("Marketing"), embed("Sales"), embed("Claims")));
        assertThat(found.chosen()).extracting(Choice::id).containsExactlyInAnyOrder("embed:IT-Dev>Marketing", "embed:IT-Dev>Sales");
        assertThat(found.solved()).isNotNull();
        assertThat(found.solved().certificate()).isInstanceOf(Certificate.Proven.class);
        assertThat(found.solved().gain()).isCloseTo(16, within(1e-9));
    }

    @Test
    void whatTheOptimizerPromisesIsWhatTheSimulationShows() {
        var found = found(Scenario.of("all", "All", Proposals.of(STRUCTURE)));
        var plan = Plan.of(STRUCTURE, found, 1);
        assertThat(found.chosen()).isNotEmpty();
        assertThat(plan.simulation().savedDays()).isCloseTo(found.solved().gain(), within(1e-9));
        assertThat(plan.saved().getLast()).isCloseTo(found.solved().gain(), within(1e-9));
        assertThat(plan.effects().stream().mapToDouble(Plan.Effect::added).sum()).isCloseTo(found.solved().gain(), within(1e-9));
        assertThat(plan.solved()).contains(found.solved());
        assertThat(plan.beyond()).isEmpty();
    }

    @Test
    void theProtectedCoreStays() {
        var settings = new Settings(List.of(9.0), 9, 1, 99, 9, Settings.Aim.WAITS, 1, Map.of(), Map.of());
        assertThat(found(scenario(settings, embed("Marketing"), embed("Sales"))).chosen()).extracting(Choice::id).containsExactly("embed:IT-Dev>Marketing");
        var other = new Settings(List.of(9.0), 9, 1, 99, 9, Settings.Aim.WAITS, 1, Map.of("IT-Dev", 8.0), Map.of());
        assertThat(found(scenario(other, embed("Marketing"), embed("Sales"))).chosen()).hasSize(2);
    }

    @Test
    void aDepartmentTakesInNoMoreThanItCan() {
        var settings = new Settings(List.of(9.0), 0, .05, 99, 9, Settings.Aim.WAITS, 1, Map.of(), Map.of("Claims", .2));
        var found = found(scenario(settings, embed("Marketing"), embed("Sales"), embed("Claims")));
        assertThat(found.chosen()).extracting(Choice::id).containsExactlyInAnyOrder("embed:IT-Dev>Sales", "embed:IT-Dev>Claims");
    }

    @Test
    void noTeamGrowsBeyondItsSize() {
        var settings = new Settings(List.of(9.0), 0, 1, 12.5, 9, Settings.Aim.WAITS, 1, Map.of(), Map.of());
        assertThat(found(scenario(settings, embed("Marketing"), embed("Sales"), embed("Claims"))).chosen())
                .extracting(Choice::id)
                .containsExactly("embed:IT-Dev>Claims");
        var merged = scenario(settings, free(new Merge("Marketing", "IT-Dev", "Campaigns"), 1));
        assertThat(found(merged).chosen()).isEmpty();
    }

    @Test
    void movesThatExcludeEachOtherAreNotChosenTogether() {
        var found = found(scenario(
                settings(9.0),
                free(new Merge("Marketing", "IT-Dev", "Campaigns"), 1),
                free(new Merge("Sales", "IT-Dev", "Selling"), 1)));
        assertThat(found.chosen()).extracting(Choice::id).containsExactly("merge:IT-Dev+Marketing");
    }

    @Test
    void whatAMoveRequiresComesInAnEarlierQuarter() {
        var requiring = new Choice(new Proposal(new Embed("IT-Dev", "Marketing", 1), 1, .4, Set.of("self-service:IT-Ops")), Standing.FREE, Choice.OUT);
        var found = found(scenario(settings(5.0, 5.0), requiring, free(new SelfService("IT-Ops"), 1)));
        assertThat(found.chosen()).extracting(Choice::id, Choice::phase).containsExactly(
                org.assertj.core.groups.Tuple.tuple("self-service:IT-Ops", 0), org.assertj.core.groups.Tuple.tuple("embed:IT-Dev>Marketing", 1));
    }

    @Test
    void aMoveThatCannotBeMadeIsLeftOutWithWhatRequiresIt() {
        var tooMany = free(new Embed("IT-Ops", "Claims", 7), 1);
        var requiring = new Choice(new Proposal(new Embed("IT-Dev", "Marketing", 1), 1, .4, Set.of("embed:IT-Ops>Claims")), Standing.FREE, Choice.OUT);
        assertThat(found(scenario(settings(9.0, 9.0), tooMany, requiring)).chosen()).isEmpty();
    }

    @Test
    void theSlowestMissionIsASearch() {
        var settings = new Settings(List.of(1.0), 0, 1, 99, 9, Settings.Aim.SLOWEST_MISSION, 1, Map.of(), Map.of());
        var lesser = Choice.of(new Proposal(new Embed("IT-Ops", "IT-Dev", 1), 1, .5, Set.of()));
        var found = found(scenario(settings, lesser, embed("Marketing"), embed("Sales")));
        assertThat(found.chosen()).extracting(Choice::id).containsExactly("embed:IT-Dev>Marketing");
        assertThat(found.solved().gain()).isCloseTo(6, within(1e-9));
        assertThat(found.solved().certificate()).isInstanceOf(Certificate.Search.class);
        assertThat(Plan.of(STRUCTURE, found, 1).solved()).isPresent();
    }

    @Test
    void pinnedMovesBeyondTheCapacityAreImpossibleAndSayWhatWouldHelp() {
        var impossible = impossible(scenario(settings(3.0), pinned(new Embed("IT-Dev", "Marketing", 1), 2), pinned(new Embed("IT-Dev", "Sales", 1), 2)));
        assertThat(impossible.why()).asString()
                .startsWith("No plan satisfies the pinned move “embed:IT-Dev>Marketing” and the pinned move “embed:IT-Dev>Sales”, because ")
                .endsWith("quarter 1 has room for 3 points of change effort.");
        assertThat(impossible.mend()).hasSize(1).first().asString().matches("Give quarter 1 at least 4 points\\.|Do not pin “.+”\\.");
    }

    @Test
    void aPinnedMoveThatCannotBeMadeSaysWhy() {
        var impossible = impossible(scenario(settings(9.0), pinned(new Embed("IT-Ops", "Claims", 7), 1)));
        assertThat(impossible.why()).asString().isEqualTo("No plan satisfies what is pinned, because “embed:IT-Ops>Claims” cannot be made:"
                + " “IT-Ops” has 6 technology people, but 7 should leave for other teams.");
        assertThat(impossible.mend()).extracting(Sentence::toString).containsExactly("Do not pin “embed:IT-Ops>Claims”.");
    }

    @Test
    void pinnedMovesThatExcludeEachOtherAreImpossible() {
        var impossible = impossible(scenario(
                settings(9.0),
                pinned(new Merge("Marketing", "IT-Dev", "Campaigns"), 1),
                pinned(new Merge("Sales", "IT-Dev", "Selling"), 1)));
        assertThat(impossible.why()).asString().contains("“IT-Dev” cannot be merged twice.");
        assertThat(impossible.mend()).hasSize(1);
    }

    @Test
    void pinnedMovesBeyondThePaceOfAMissionAreImpossible() {
        var settings = new Settings(List.of(9.0), 0, 1, 99, 2, Settings.Aim.WAITS, 1, Map.of(), Map.of());
        var impossible = impossible(scenario(
                settings, pinned(new Embed("IT-Dev", "Marketing", 1), 1), pinned(new Embed("IT-Dev", "Sales", 1), 1), pinned(new Embed("IT-Dev", "Claims", 1), 1)));
        assertThat(impossible.why()).asString().endsWith("because there are only 2 moves that touch “Campaign” in a quarter.");
        assertThat(impossible.mend()).extracting(Sentence::toString).containsExactly("Allow 3 moves that touch “Campaign” in a quarter.");
    }

    @Test
    void theBestSetKeepsThePaceOfAMission() {
        var settings = new Settings(List.of(9.0, 9.0), 0, 1, 99, 1, Settings.Aim.WAITS, 1, Map.of(), Map.of());
        var found = found(scenario(settings, embed("Marketing"), embed("Sales"), embed("Claims")));
        assertThat(found.chosen()).extracting(Choice::id, Choice::phase).containsExactly(
                org.assertj.core.groups.Tuple.tuple("embed:IT-Dev>Marketing", 0), org.assertj.core.groups.Tuple.tuple("embed:IT-Dev>Sales", 1));
    }

    @Test
    void handsMayGoBeyondTheSettingsAndAreTold() {
        var scenario = scenario(settings(1.0, 1.0), at(0, embed("Marketing")), at(0, embed("Sales")),
                new Choice(new Proposal(new Guardrail("Sales"), 1, .1, Set.of("embed:IT-Dev>Marketing")), Standing.FREE, 0));
        assertThat(Plan.of(STRUCTURE, scenario, 1).beyond()).extracting(Sentence::toString).containsExactly(
                "Quarter 1 holds 3 points of change effort and has room for 1.",
                "“guardrail:Sales” needs “embed:IT-Dev>Marketing” in an earlier quarter.");
    }

    @Test
    void moreMovesThanThePaceAllowsForAMissionAreTold() {
        var settings = new Settings(List.of(9.0), 0, 1, 99, 2, Settings.Aim.WAITS, 1, Map.of(), Map.of());
        var scenario = scenario(settings, at(0, embed("Marketing")), at(0, embed("Sales")), at(0, embed("Claims")), at(0, free(new Guardrail("Claims"), 1)));
        assertThat(Plan.of(STRUCTURE, scenario, 1).beyond()).extracting(Sentence::toString).containsExactly(
                "Quarter 1 begins 3 moves that touch “Campaign”; more than 2 at a time are put off on the roadmap.");
    }

    @Test
    void aCertificateHoldsOnlyWhileTheFiguresDo() {
        var found = found(scenario(settings(2.0), embed("Marketing"), embed("Sales"), embed("Claims")));
        var stale = new Scenario(found.id(), found.name(), "", found.settings(),
                found.choices().stream().map(c -> c.in(Choice.OUT)).toList(), found.solved(), false);
        assertThat(Plan.of(STRUCTURE, stale, 1).solved()).isEmpty();
    }

    @Test
    void everyFaultOfAScenarioIsFoundWithItsPlace() {
        var settings = new Settings(List.of(-1.0), -1, 2, Double.NaN, 0, Settings.Aim.WAITS, 0, Map.of(), Map.of());
        var faulty = new Scenario(
                "s", " ", "", settings,
                List.of(embed("Nowhere"), embed("Sales"), embed("Sales"), at(3, embed("Claims")),
                        new Choice(new Proposal(new Guardrail("Sales"), 1, .1, Set.of("guardrail:X")), Standing.FREE, Choice.OUT)),
                null, false);
        assertThat(((Checked.Rejected<Scenario>) faulty.check(STRUCTURE)).problems()).extracting(Problem::place).containsExactlyInAnyOrder(
                "/name", "/settings/capacity/0", "/settings/core", "/settings/absorption", "/settings/teamSize", "/settings/pace",
                "/settings/seconds", "/moves/0", "/moves/2", "/moves/3/quarter", "/moves/4/requires");
    }

    @Test
    void chosenMovesThatCannotBeMadeTogetherAreRefused() {
        var both = scenario(settings(9.0), at(0, free(new Merge("Marketing", "IT-Dev", "A"), 1)), at(0, free(new Dissolve("Marketing", Map.of("Sales", 12.0)), 1)));
        assertThat(((Checked.Rejected<Scenario>) both.check(STRUCTURE)).problems()).singleElement().satisfies(p ->
                assertThat(p.what()).hasToString("“Marketing” cannot take part in a merger and in a dissolution."));
    }

    private static Settings settings(Double... capacity) {
        return new Settings(List.of(capacity), 0, 1, 99, 9, Settings.Aim.WAITS, 1, Map.of(), Map.of());
    }

    private static Choice embed(String into) {
        return free(new Embed("IT-Dev", into, 1), 1);
    }

    private static Choice free(Move move, double cost) {
        return Choice.of(new Proposal(move, cost, move instanceof Embed ? .5 : 0, Set.of()));
    }

    private static Choice pinned(Move move, double cost) {
        return new Choice(new Proposal(move, cost, .5, Set.of()), Standing.PINNED, Choice.OUT);
    }

    private static Choice at(int phase, Choice choice) {
        return choice.in(phase);
    }

    private static Scenario scenario(Settings settings, Choice... choices) {
        return new Scenario("s", "S", "", settings, Stream.of(choices).toList(), null, false);
    }

    private static Scenario found(Scenario scenario) {
        return ((Planned.Found) Planning.solve(STRUCTURE, scenario, Watch.PATIENT)).scenario();
    }

    private static Planned.Impossible impossible(Scenario scenario) {
        return (Planned.Impossible) Planning.solve(STRUCTURE, scenario, Watch.PATIENT);
    }
}
