package isthmus.assessment.move;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.island.HandCheckedIslandTest;
import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.move.Move.SelfService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private static List<Conflict> conflicts(Move... moves) {
        return Conflicts.of(
                HandCheckedIslandTest.STRUCTURE, Arrays.stream(moves).map(m -> new Proposal(m, 1, .5, Set.of())).toList());
    }

    private static void assertConflict(String sentence, Move... moves) {
        assertThat(conflicts(moves)).extracting(c -> c.sentence().toString()).containsExactly(sentence);
    }

    @Test
    void whatCanBeMadeTogetherHasNone() {
        assertThat(conflicts(
                        new Embed("IT-Dev", "Marketing", 4),
                        new Embed("IT-Dev", "Sales", 6),
                        new Guardrail("IT-Ops"),
                        new SelfService("IT-Ops"),
                        new Dissolve("IT-Ops", Map.of("Claims", 2.0, "Payments-Mission", 4.0)),
                        new Merge("Marketing", "IT-Dev", "IT-Dev")))
                .isEmpty();
    }

    @Test
    void anExcludedPairIsNamedOnce() {
        var merge = new Merge("Claims", "IT-Ops", "N");
        var dissolve = new Dissolve("IT-Ops", Map.of("Claims", 6.0));
        assertThat(conflicts(merge, dissolve))
                .singleElement().satisfies(c -> {
                    assertThat(c.moves()).isEqualTo(Set.of("merge:Claims+IT-Ops", "dissolve:IT-Ops"));
                    assertThat(c.sentence()).hasToString("“Claims” cannot take part in a merger and in a dissolution.");
                });
        assertThat(conflicts(dissolve, merge)).hasSize(1);
    }

    @Test
    void aMoveIsMadeOnce() {
        assertConflict("“embed:IT-Dev>Sales” is there more than once.", new Embed("IT-Dev", "Sales", 1), new Embed("IT-Dev", "Sales", 2));
    }

    @Test
    void teamsMustBeThere() {
        assertConflict("There is no team “Legal”.", new Dissolve("IT-Ops", Map.of("Legal", 6.0)));
    }

    @Test
    void aTeamIsMergedOnce() {
        assertConflict("“Sales” cannot be merged twice.", new Merge("Sales", "IT-Ops", "N"), new Merge("Claims", "Sales", "M"));
    }

    @Test
    void aReceiverIsNotMerged() {
        assertConflict(
                "“Sales” cannot take part in a merger and in a dissolution.",
                new Merge("Sales", "Claims", "N"),
                new Dissolve("IT-Ops", Map.of("Sales", 6.0)));
    }

    @Test
    void nobodyIsEmbeddedInATeamThatEnds() {
        assertConflict(
                "“IT-Ops” is dissolved; nobody can be embedded from it or into it.",
                new Embed("IT-Dev", "IT-Ops", 1),
                new Dissolve("IT-Ops", Map.of("Sales", 6.0)));
        assertThat(conflicts(new Embed("IT-Dev", "Sales", 1), new Dissolve("IT-Ops", Map.of("Sales", 6.0)))).isEmpty();
    }

    @Test
    void aTeamThatEndsReceivesNobody() {
        assertConflict(
                "“Claims” is dissolved; it cannot receive the people of “IT-Ops”.",
                new Dissolve("IT-Ops", Map.of("Claims", 6.0)),
                new Dissolve("Claims", Map.of("Sales", 10.0)));
    }

    @Test
    void teamsThatWaitForEachOtherAreNotDissolvedIntoTheSameOne() {
        assertConflict(
                "“IT-Dev” and “IT-Ops” wait for each other; they cannot both be dissolved into “Sales”.",
                new Dissolve("IT-Dev", Map.of("Sales", 10.0)),
                new Dissolve("IT-Ops", Map.of("Sales", 3.0, "Claims", 3.0)));
        assertThat(conflicts(new Dissolve("IT-Dev", Map.of("Sales", 10.0)), new Dissolve("IT-Ops", Map.of("Claims", 6.0)))).isEmpty();
        // Payments asks nothing of Marketing and the other way round.
        assertThat(conflicts(new Dissolve("Payments-Mission", Map.of("Sales", 8.0)), new Dissolve("Marketing", Map.of("Sales", 12.0)))).isEmpty();
    }

    @Test
    void noMorePeopleLeaveThanThereAre() {
        var one = new Embed("IT-Dev", "Sales", 6);
        var other = new Embed("IT-Dev", "Claims", 4.5);
        assertThat(conflicts(one, other)).singleElement().satisfies(c -> {
            assertThat(c.moves()).isEqualTo(Set.of(one.id(), other.id()));
            assertThat(c.sentence()).hasToString("“IT-Dev” has 10 technology people, but 10.5 should leave for other teams.");
        });
        assertConflict("“Claims” has 1 technology people, but 2 should leave for other teams.", new Embed("Claims", "Sales", 2));
    }

    @Test
    void everybodyOfADissolvedTeamGoesSomewhere() {
        assertConflict("“IT-Ops” has 6 people, but 5 are given to other teams.", new Dissolve("IT-Ops", Map.of("Sales", 5.0)));
        assertThat(conflicts(new Dissolve("IT-Dev", Map.of("Sales", 10 / 3.0, "Claims", 10 / 3.0, "Marketing", 10 / 3.0)))).isEmpty();
    }

    @Test
    void newTeamsHaveNamesOfTheirOwn() {
        assertConflict("There is a team “Claims” already.", new Merge("Sales", "IT-Ops", "claims"));
        assertConflict("Two new teams would be named “n”.", new Merge("Sales", "IT-Ops", "N"), new Merge("Claims", "IT-Dev", "n"));
    }
}
