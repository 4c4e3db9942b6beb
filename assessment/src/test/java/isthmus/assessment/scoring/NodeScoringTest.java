package isthmus.assessment.scoring;

import static isthmus.assessment.Round.times;
import static isthmus.assessment.Sample.TRUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import isthmus.assessment.Round;
import isthmus.assessment.scoring.Estimate.Hidden;
import isthmus.assessment.scoring.Estimate.Shown;
import isthmus.assessment.scoring.NodeResult.Kind;
import isthmus.assessment.scoring.NodeResult.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeScoringTest {

    @Test
    void nodesStandInTheOrderOfTheChart() {
        var round = new Round()
                .unit("North", null)
                .unit("Coast", "North")
                .unit("South", null)
                .team("Harbour", "Coast", 5, 5)
                .team("Sales", "North", 5, 5)
                .team("Staff", null, 5, 5)
                .people(null, "business", times(6, 3));
        assertThat(round.dimension(TRUST).nodes())
                .extracting(NodeResult::name, NodeResult::kind, NodeResult::depth)
                .containsExactly(
                        tuple("Staff", Kind.TEAM, 0),
                        tuple("North", Kind.UNIT, 0),
                        tuple("Sales", Kind.TEAM, 1),
                        tuple("Coast", Kind.UNIT, 1),
                        tuple("Harbour", Kind.TEAM, 2),
                        tuple("South", Kind.UNIT, 0));
    }

    @Test
    void aTeamsScoreIsTheMeanOfItsTwoSides() {
        var a = node(new Round().team("A", null, 15, 5).people("A", "business", times(15, 2)).people("A", "tech", times(5, 4)), "A");
        assertThat(a.score()).isEqualTo(new Shown(3, 3, 3, 20));
        assertThat(a.sides().get("business")).isEqualTo(new Shown(2, 2, 2, 15));
        assertThat(a.oneSided()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 6, false, false", "6, 6, true, true", "10, 9, true, true", "10, 10, true, false"})
    void aLowResponseRateHidesOrMakesTheScoreAnIndication(int business, int tech, boolean isShown, boolean indicative) {
        var round = new Round().team("A", null, 20, 20).people("A", "business", times(business, 3)).people("A", "tech", times(tech, 3));
        var a = node(round, "A");
        assertThat(a.score().shown().isPresent()).isEqualTo(isShown);
        assertThat(a.indicative()).isEqualTo(indicative);
        if (!isShown) {
            assertThat(a.score()).hasToString("Hidden[reason=LOW_RESPONSE, why=28% answered; fewer than 30% cannot speak for the group.]");
        }
    }

    @Test
    void answersFarApartAreNoCommonView() {
        assertThat(node(both("A", 1, 1, 3, 5, 5), "A").divided()).isTrue();
        assertThat(node(both("A", 1, 3, 3, 3, 4), "A").divided()).isFalse();
        var opposed = new Round().team("A", null, 5, 5).people("A", "business", times(5, 2)).people("A", "tech", times(5, 5));
        assertThat(node(opposed, "A").divided()).as("each side of one mind, but not of the same").isTrue();
    }

    @Test
    void aTeamDiffersFromTheRestOnlyBeyondItsInterval() {
        var round = new Round()
                .team("Low", null, 5, 5)
                .team("High", null, 5, 5)
                .team("Perhaps lower", null, 16, 16)
                .team("Perhaps higher", null, 16, 16)
                .people(null, "exec", 3);
        people(round, "Low", 2, 2, 2, 2, 2);
        people(round, "High", 4, 4, 4, 4, 4);
        people(round, "Perhaps lower", 1, 1, 2, 3, 5);
        people(round, "Perhaps higher", 1, 3, 4, 5, 5);
        assertThat(round.dimension(TRUST).nodes())
                .extracting(NodeResult::name, NodeResult::standing)
                .containsExactly(
                        tuple("Low", Standing.BELOW),
                        tuple("High", Standing.ABOVE),
                        tuple("Perhaps lower", Standing.LIKE_THE_REST),
                        tuple("Perhaps higher", Standing.LIKE_THE_REST));
    }

    @Test
    void aOneSidedTeamIsMarkedAsThatSidesView() {
        var sales = node(new Round().team("Sales", null, 6, 0).people("Sales", "business", times(6, 2)), "Sales");
        assertThat(sales.oneSided()).isTrue();
        assertThat(sales.score()).isEqualTo(new Shown(2, 2, 2, 6));
        assertThat(sales.sides().get("tech")).hasToString("Hidden[reason=NOT_ASKED, why=There are no Technology teams here.]");
    }

    @Test
    void aSideThatStayedAwayHidesTheScoreOfATwoSidedTeam() {
        var a = node(new Round().team("A", null, 6, 6).people("A", "business", times(6, 2)), "A");
        assertThat(a.oneSided()).isFalse();
        assertThat(a.sides().get("business")).isInstanceOf(Shown.class);
        assertThat(a.score()).hasToString("Hidden[reason=TOO_FEW_PEOPLE, why=Nobody from Technology teams answered here.]");
    }

    @Test
    void smallTeamsOfAUnitAreCountedTogether() {
        var round = new Round().unit("North", null).team("A", "North", 3, 0).team("B", "North", 3, 0).team("C", "North", 6, 0)
                .people("A", "business", 2, 2, 2)
                .people("B", "business", 4, 4, 4)
                .people("C", "business", times(6, 3));
        assertThat(node(round, "A").score()).hasToString("Hidden[reason=MERGED, why=Too few to be shown alone; counted together with B.]");
        assertThat(node(round, "C").score()).isInstanceOf(Shown.class);
        assertThat(node(round, "North").score()).isEqualTo(new Shown(3, 3, 3, 12));
    }

    @Test
    void aLargeTeamIsHiddenForTheSakeOfASmallNeighbour() {
        var round = new Round().unit("North", null).team("A", "North", 3, 0).team("B", "North", 6, 0)
                .people("A", "business", 2, 2, 2)
                .people("B", "business", times(6, 3));
        assertThat(node(round, "B").score())
                .hasToString("Hidden[reason=WOULD_REVEAL, why=Counted together with A, which is too small to be shown beside it.]");
        assertThat(node(round, "North").score()).isInstanceOf(Shown.class);
    }

    @Test
    void aTeamWithFewerThanFiveAndNobodyBesideItStaysHidden() {
        var round = new Round().team("A", null, 4, 0).people("A", "business", 2, 2, 2, 2);
        assertThat(node(round, "A").score())
                .hasToString("Hidden[reason=TOO_FEW_PEOPLE, why=Fewer than 5 people from Business teams answered here.]");
    }

    @Test
    void aTeamWithoutPeopleSaysSo() {
        assertThat(node(new Round().team("Empty", null, 0, 0), "Empty").score())
                .hasToString("Hidden[reason=NOT_ASKED, why=There are no people here.]");
    }

    @Test
    void theSpreadIsThatOfTheShownTeams() {
        var round = new Round().team("A", null, 5, 5).team("B", null, 5, 5).team("C", null, 5, 5).team("Away", null, 5, 5)
                .people(null, "exec", 3);
        people(round, "A", 3, 3, 3, 3, 3);
        people(round, "B", 2, 2, 2, 2, 2);
        people(round, "C", 4, 4, 4, 4, 4);
        assertThat(round.dimension(TRUST).spread()).isEqualTo(new DimensionResult.Spread(3, "B", 2, "C", 4, 1));
    }

    @Test
    void theSpreadIsThatOfTheUnitsWhereTeamsAreTooSmall() {
        var round = new Round().unit("North", null).unit("South", null)
                .team("A", "North", 3, 3).team("B", "North", 3, 3).team("C", "South", 3, 3).team("D", "South", 3, 3)
                .people(null, "exec", 3);
        people(round, "A", 2, 2, 2);
        people(round, "B", 2, 2, 2);
        people(round, "C", 4, 4, 4);
        people(round, "D", 4, 4, 4);
        var spread = round.dimension(TRUST).spread();
        assertThat(spread).isEqualTo(new DimensionResult.Spread(3, "North", 2, "South", 4, Math.sqrt(2)));
    }

    @Test
    void thereIsNoSpreadOfOne() {
        var round = new Round().unit("All", null).team("A", "All", 15, 15).team("B", "All", 5, 5).team("C", "All", 5, 5)
                .people(null, "exec", 3);
        people(round, "A", times(15, 3));
        people(round, "B", 3, 3, 3);
        people(round, "C", 3, 3, 3);
        assertThat(node(round, "All").score()).isInstanceOf(Shown.class);
        assertThat(round.dimension(TRUST).spread()).isNull();
    }

    private static Round both(String team, int... values) {
        return people(new Round().team(team, null, values.length, values.length), team, values);
    }

    private static Round people(Round round, String team, int... values) {
        return round.people(team, "business", values).people(team, "tech", values);
    }

    private static NodeResult node(Round round, String name) {
        return round.dimension(TRUST).nodes().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
    }
}
