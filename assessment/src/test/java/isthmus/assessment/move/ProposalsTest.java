package isthmus.assessment.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.island.HandCheckedIslandTest;
import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProposalsTest {

    private static final Structure HAND_CHECKED = HandCheckedIslandTest.STRUCTURE;

    private static Dependency tie(String from, String to, Kind kind, double days) {
        return new Dependency(from, to, kind, 1, days, Hindrance.BLOCKING);
    }

    private static Structure structure(List<Team> teams, Dependency... ties) {
        return new Structure(List.of(), teams, List.of(), Arrays.asList(ties));
    }

    private static List<String> ids(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::id).toList();
    }

    private static Proposal find(List<Proposal> proposals, String id) {
        return proposals.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private static double perPoint(Structure structure, Proposal proposal) {
        return Reach.of(structure, List.of(proposal)).getFirst().savedDays(structure) / proposal.cost();
    }

    @Test
    void theHandCheckedOrganization() {
        var proposals = Proposals.of(HAND_CHECKED);
        // IT-Dev can spare 5 of 10, and of the 45 days that it lets others wait Marketing has 20, Sales 12 and Claims 10.
        assertThat(proposals).contains(
                new Proposal(new Embed("IT-Dev", "Marketing", 2), 3, .25, Set.of()),
                new Proposal(new Embed("IT-Dev", "Sales", 1), 2, .4, Set.of()),
                new Proposal(new Embed("IT-Dev", "Claims", 1), 2, .4, Set.of()),
                new Proposal(new Embed("IT-Ops", "Claims", 1), 2, .4, Set.of()),
                new Proposal(new Embed("IT-Ops", "Payments-Mission", 1), 2, .4, Set.of()),
                // 42 of the 45 days come from three business-side teams.
                new Proposal(new Dissolve("IT-Dev", Map.of("Marketing", 5.0, "Sales", 3.0, "Claims", 2.0)), 7, .2, Set.of()));
        assertThat(find(proposals, "self-service:IT-Dev").cost()).isEqualTo(3 + 4 * .5);
        assertThat(find(proposals, "self-service:IT-Dev").residual()).isEqualTo(.3);
        // Operations and Payments are 14 together, but block each other for two days only; and operations serves mostly IT-Dev.
        assertThat(ids(proposals)).doesNotContain("dissolve:IT-Ops").noneMatch(id -> id.startsWith("merge:"));
        assertThat(ids(proposals)).noneMatch(id -> id.startsWith("guardrail:"));
        // Marketing waits 20 days, three quarters of which go for 3 points; self-service saves 31.5 days for 5.
        assertThat(perPoint(HAND_CHECKED, find(proposals, "embed:IT-Dev>Marketing"))).isCloseTo(5, within(1e-9));
        assertThat(perPoint(HAND_CHECKED, proposals.getFirst())).isCloseTo(6.3, within(1e-9));
        assertThat(proposals.getFirst().id()).isEqualTo("self-service:IT-Dev");
    }

    @Property(tries = 200)
    void theMostPromisingComeFirstAndEachShortensSomething(@ForAll long seed) {
        var structure = RandomMoves.structure(new Random(seed), 9);
        var proposals = Proposals.of(structure).stream().filter(p -> p.requires().isEmpty() && !p.move().kind().equals("guardrail")).toList();
        var gains = proposals.stream().map(p -> perPoint(structure, p)).toList();
        assertThat(gains).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(Reach.of(structure, proposals)).noneMatch(reach -> reach.ties().isEmpty() && reach.steps().isEmpty());
        assertThat(ids(proposals)).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void eachCanBeMadeAloneAndWhatItRequiresComesBeforeIt(@ForAll long seed) {
        var structure = RandomMoves.structure(new Random(seed), 9);
        for (int most : List.of(3, 60)) {
            var before = new HashSet<String>();
            var proposals = Proposals.of(structure, Rules.USUAL.atMost(most));
            assertThat(proposals).hasSizeLessThanOrEqualTo(most);
            for (var proposal : proposals) {
                assertThat(Conflicts.of(structure, List.of(proposal))).isEmpty();
                assertThat(before).containsAll(proposal.requires());
                before.add(proposal.id());
            }
        }
    }

    @Property(tries = 100)
    void theOrderOfTeamsAndTiesChangesNothing(@ForAll long seed) {
        var random = new Random(seed);
        var structure = RandomMoves.structure(random, 9);
        var teams = new ArrayList<>(structure.teams());
        var ties = new ArrayList<>(structure.dependencies());
        Collections.shuffle(teams, random);
        Collections.shuffle(ties, random);
        assertThat(Set.copyOf(Proposals.of(new Structure(List.of(), teams, structure.missions(), ties))))
                .isEqualTo(Set.copyOf(Proposals.of(structure)));
    }

    @Test
    void aTeamGivesNobodyOfItsCore() {
        var teams = List.of(new Team("Small", null, 0, 2.5), new Team("Large", null, 0, 3), new Team("Sales", null, 9, 0));
        var proposals = Proposals.of(structure(teams, tie("Sales", "Small", Kind.HANDOFF, 9), tie("Sales", "Large", Kind.HANDOFF, 9)));
        assertThat(ids(proposals)).contains("embed:Large>Sales").doesNotContain("embed:Small>Sales");
    }

    @Test
    void oneAskerNeedsNoSelfService() {
        var teams = List.of(new Team("Dev", null, 0, 20), new Team("Sales", null, 9, 0), new Team("Claims", null, 9, 0));
        assertThat(ids(Proposals.of(structure(teams, tie("Sales", "Dev", Kind.HANDOFF, 9), tie("Sales", "Dev", Kind.SERVICE, 9)))))
                .doesNotContain("self-service:Dev");
        assertThat(ids(Proposals.of(structure(teams, tie("Sales", "Dev", Kind.HANDOFF, 9), tie("Claims", "Dev", Kind.SERVICE, 9)))))
                .contains("self-service:Dev");
    }

    @Test
    void smallTeamsThatBlockEachOtherAreMerged() {
        var teams = List.of(new Team("Dev", null, 0, 5), new Team("Sales", null, 10, 0), new Team("Claims", null, 10.5, 0), new Team("Desk", null, 3, 0));
        var proposals = Proposals.of(structure(
                teams,
                tie("Sales", "Dev", Kind.HANDOFF, 3),
                tie("Dev", "Sales", Kind.APPROVAL, 2),
                tie("Claims", "Dev", Kind.HANDOFF, 9),
                tie("Desk", "Dev", Kind.HANDOFF, 4),
                tie("Desk", "Sales", Kind.HANDOFF, 40)));
        assertThat(proposals.stream().map(Proposal::move).filter(Merge.class::isInstance)).containsExactly(new Merge("Sales", "Dev", "Sales + Dev"));
        assertThat(find(proposals, "merge:Dev+Sales").cost()).isEqualTo(4.5);
    }

    @Test
    void stepsThatWaitForEachOtherAreEnoughForAMergerAndAnEmbedding() {
        var teams = List.of(new Team("Dev", null, 0, 5), new Team("Sales", null, 9, 0), new Team("Sales + Dev", null, 1, 0));
        var mission = new Mission("Order", List.of(new Mission.Step("Sales", 1, 0), new Mission.Step("Dev", 1, 3)));
        var proposals = Proposals.of(new Structure(List.of(), teams, List.of(mission), List.of()));
        assertThat(proposals).containsExactly(
                new Proposal(new Embed("Dev", "Sales", 1), 2, .4, Set.of()),
                new Proposal(new Merge("Sales", "Dev", "Sales + Dev 2"), 3 + .1 * 14, 0, Set.of()));
    }

    @Test
    void aRelayIsDissolvedAmongThoseWhoAskIt() {
        var teams = List.of(
                new Team("Analysis", null, 0, 3),
                new Team("Dev", null, 0, 9),
                new Team("A", null, 9, 0),
                new Team("B", null, 9, 0),
                new Team("C", null, 9, 0),
                new Team("D", null, 9, 0));
        var asked = List.of(
                tie("A", "Analysis", Kind.HANDOFF, 3),
                tie("B", "Analysis", Kind.HANDOFF, 3),
                tie("C", "Analysis", Kind.HANDOFF, 3),
                tie("D", "Analysis", Kind.HANDOFF, 3),
                tie("Analysis", "Dev", Kind.HANDOFF, 2));
        assertThat(ids(Proposals.of(new Structure(List.of(), teams, List.of(), asked)))).doesNotContain("dissolve:Analysis");
        var more = new ArrayList<>(asked);
        more.set(4, new Dependency("Analysis", "Dev", Kind.HANDOFF, 2, 2, Hindrance.OK));
        var proposals = Proposals.of(new Structure(List.of(), teams, List.of(), more));
        assertThat(find(proposals, "dissolve:Analysis"))
                .isEqualTo(new Proposal(new Dissolve("Analysis", Map.of("A", 1.0, "B", 1.0, "C", 1.0)), 7, .2, Set.of()));
    }

    @Test
    void everyReceiverGetsSomebody() {
        var teams = List.of(new Team("Dev", null, 0, 3.5), new Team("A", null, 9, 0), new Team("B", null, 9, 0), new Team("C", null, 9, 0));
        var structure = structure(
                teams, tie("A", "Dev", Kind.SERVICE, 98), tie("B", "Dev", Kind.SERVICE, 1), tie("C", "Dev", Kind.SERVICE, 1));
        assertThat(find(Proposals.of(structure), "dissolve:Dev").move())
                .isEqualTo(new Dissolve("Dev", Map.of("A", 1.5, "B", 1.0, "C", 1.0)));
    }

    @Test
    void anApproverIsDissolvedOnlyAfterItsGuardrail() {
        var teams = List.of(new Team("Dev", null, 0, 4.5), new Team("A", null, 9, 0), new Team("B", null, 9, 0));
        var approval = new Dependency("B", "Dev", Kind.APPROVAL, 1, 0, Hindrance.OK);
        var structure = structure(teams, tie("A", "Dev", Kind.SERVICE, 9), tie("B", "Dev", Kind.SERVICE, 4), approval);
        var proposals = Proposals.of(structure);
        assertThat(find(proposals, "dissolve:Dev"))
                .isEqualTo(new Proposal(new Dissolve("Dev", Map.of("A", 3.5, "B", 1.0)), 6, .2, Set.of("guardrail:Dev")));
        // The guardrail shortens nothing itself, and is there since the dissolution needs it.
        assertThat(ids(proposals)).containsSubsequence("guardrail:Dev", "dissolve:Dev");
        assertThat(ids(Proposals.of(structure(teams, tie("A", "B", Kind.HANDOFF, 9), approval)))).doesNotContain("guardrail:Dev");
    }

    @Test
    void everyAssumptionSaysWhyAndWhat() {
        for (var assumption : Assumption.values()) {
            assertThat(assumption.why()).asString().endsWith(".");
            assertThat(assumption.effect()).asString().endsWith(".");
            assertThat(assumption.cost(1)).isPositive();
        }
        assertThat(Assumption.EMBED.residual(1)).isEqualTo(.4);
        assertThat(Assumption.EMBED.residual(2)).isEqualTo(.25);
    }
}
