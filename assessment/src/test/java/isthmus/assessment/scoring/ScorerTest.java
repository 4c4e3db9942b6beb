package isthmus.assessment.scoring;

import static isthmus.assessment.Round.times;
import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Assessment;
import isthmus.assessment.Round;
import isthmus.assessment.Sample;
import isthmus.assessment.scoring.Estimate.Hidden;
import isthmus.assessment.scoring.Estimate.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {

    @Test
    void anOpenCampaignShowsNothingButHowManyAnswered() {
        var open = Round.unanimous(2).people(null, "exec", times(9, 5)).open().assess();
        assertThat(figures(open)).isNotEmpty().allSatisfy(figure -> assertThat(figure)
                .isInstanceOfSatisfying(Hidden.class, h -> assertThat(h.reason()).isIn(Reason.OPEN, Reason.NOT_ASKED)));
        assertThat(open.dimensions()).allSatisfy(dimension -> {
            assertThat(dimension.score()).isInstanceOfSatisfying(Hidden.class, h -> assertThat(h.reason()).isEqualTo(Reason.OPEN));
            assertThat(dimension.level()).isNull();
            assertThat(dimension.nodes()).isEmpty();
            assertThat(dimension.spread()).isNull();
            assertThat(dimension.agreement()).isNull();
            assertThat(dimension.bounds()).isNull();
            assertThat(dimension.distributions()).isEmpty();
            assertThat(dimension.moves()).isEmpty();
            assertThat(List.of(dimension.gap().hedgesG(), dimension.gap().p())).containsExactly(0.0, 1.0);
            assertThat(dimension.gap().verdict()).isEqualTo(Gap.Verdict.HIDDEN);
        });
        assertThat(open.gaps()).isEmpty();
        assertThat(open.patterns()).extracting(PatternFinding::state).containsOnly(PatternFinding.State.CANNOT_TELL);
        assertThat(open.participation().answered()).isEqualTo(40);
    }

    @Test
    void nothingOfAnOpenCampaignDependsOnTheAnswers() {
        assertThat(Round.unanimous(1).open().assess()).isEqualTo(Round.unanimous(5).open().assess());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3 | 3 | 2 | 1 | ",
        "2 | 4 | 4 | 1 | answers from 3 teams (there are 2)",
        "3 | 3 | 2 | 0 | 1 from Executives (0 answered)",
        "4 | 1 | 4 | 1 | 5 from Business teams (4 answered)",
        "4 | 4 | 1 | 1 | 5 from Technology teams (4 answered)",
        "3 | 2 | 2 | 1 | 15 people (13 answered)",
        "2 | 1 | 1 | 0 | answers from 3 teams (there are 2), 15 people (4 answered), 1 from Executives (0 answered),"
                + " 5 from Business teams (2 answered) and 5 from Technology teams (2 answered)",
    })
    void theOrganizationIsShownFromThreeTeamsFifteenPeopleAndSomeOfEveryPerspective(
            int teams, int business, int tech, int exec, String missing) {
        var round = new Round().people(null, "exec", times(exec, 3));
        for (int t = 0; t < teams; t++) {
            round.team("T" + t, null, 10, 10).people("T" + t, "business", times(business, 3)).people("T" + t, "tech", times(tech, 3));
        }
        var score = round.dimension(Sample.TRUST).score();
        if (missing == null) {
            assertThat(score).isInstanceOf(Estimate.Shown.class);
        } else {
            assertThat(score).hasToString("Hidden[reason=ORGANIZATION_GATE, why=A result for the organization needs " + missing + ".]");
        }
    }

    @Test
    void belowItsGateTheOrganizationIsHiddenAndTeamsAreNot() {
        var round = new Round();
        for (int t = 0; t < 5; t++) {
            round.team("T" + t, null, 10, 10).people("T" + t, "business", times(10, 1 + t)).people("T" + t, "tech", times(10, Math.min(5, 2 + t)));
        }
        var noExecutive = round.assess();
        assertThat(noExecutive.dimensions()).allSatisfy(dimension -> {
            assertThat(ofOrganization(dimension)).allSatisfy(figure -> assertThat(figure).isInstanceOf(Hidden.class));
            assertThat(dimension.distributions()).isEmpty();
            assertThat(dimension.bounds()).isNull();
            assertThat(dimension.agreement()).isNull();
            assertThat(dimension.spread()).isNull();
            assertThat(dimension.nodes()).extracting(NodeResult::score).hasOnlyElementsOfType(Estimate.Shown.class);
            assertThat(dimension.nodes()).extracting(NodeResult::standing).containsOnly(NodeResult.Standing.LIKE_THE_REST);
        });
        assertThat(noExecutive.gaps()).isEmpty();
    }

    @Test
    void fiveTeamsOfThreeAreComparedWithChance() {
        var round = new Round().people(null, "exec", 3);
        for (int t = 0; t < 5; t++) {
            round.team("T" + t, null, 2, 2).people("T" + t, "business", 1 + t, 1 + t).people("T" + t, "tech", 1 + t, 1 + t);
        }
        assertThat(round.assess().dimensions()).allSatisfy(dimension -> assertThat(dimension.agreement())
                .satisfies(agreement -> assertThat(agreement.moreThanChance()).isTrue()));
        assertThat(Round.unanimous(3).assess().dimensions()).extracting(DimensionResult::agreement).as("three teams").containsOnlyNulls();
    }

    @Test
    void whateverIsHiddenSaysWhyInASentence() {
        var hidden = Stream.of(
                        Round.unanimous(3),
                        Round.unanimous(3).open(),
                        new Round().team("Empty", null, 0, 0),
                        new Round().unit("North", null).team("A", "North", 3, 0).team("B", "North", 6, 30).team("C", null, 2, 2)
                                .people("A", "business", 2, 2, 2)
                                .people("B", "business", times(6, 3))
                                .people("C", "business", 2, 2)
                                .people("C", "tech", 2, 2)
                                .people("B", "tech", times(6, 3)),
                        new Round().unit("North", null).team("A", "North", 3, 0).team("B", "North", 3, 0).team("Big", null, 50, 0)
                                .people("A", "business", 2, 2, 2)
                                .people("B", "business", 2, 2, 2)
                                .people("Big", "business", times(9, 2)))
                .flatMap(round -> figures(round.assess()).stream())
                .filter(Hidden.class::isInstance)
                .map(Hidden.class::cast)
                .toList();
        assertThat(hidden).extracting(Hidden::reason).contains(Reason.values());
        assertThat(hidden).extracting(Hidden::why).allSatisfy(why -> assertThat(why).asString().matches("[A-Z0-9][^\\n]* [^\\n]*\\.").doesNotContain("null"));
    }

    @Test
    void noFigureRestsOnFewerThanFivePeople() {
        var round = new Round().unit("North", null).people(null, "exec", 3);
        for (int t = 0; t < 8; t++) {
            round.team("T" + t, t < 4 ? "North" : null, 9, 9).people("T" + t, "business", times(t, 3)).people("T" + t, "tech", times(8 - t, 3));
        }
        assertThat(figures(round.assess()))
                .filteredOn(Estimate.Shown.class::isInstance)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.shown().orElseThrow().people()).isGreaterThanOrEqualTo(5));
    }

    @Test
    void participationCountsEveryCellInTheOrderOfTheStructure() {
        var participation = new Round()
                .team("B", null, 5, 0)
                .team("A", null, 2, 3.5)
                .invited("B", "business", 9)
                .invited("B", "exec", 1)
                .invited(null, "exec", 4)
                .people("A", "tech", 3, 3)
                .people(null, "exec", 3)
                .people(null, "tech", 3)
                .assess()
                .participation();
        assertThat(participation.rows()).containsExactly(
                new Participation.Row("B", "exec", null, 1, 0),
                new Participation.Row("B", "business", 5.0, 9, 0),
                new Participation.Row("A", "business", 2.0, 0, 0),
                new Participation.Row("A", "tech", 3.5, 0, 2),
                new Participation.Row(null, "exec", null, 4, 1),
                new Participation.Row(null, "tech", null, 0, 1));
        assertThat(participation.answered()).isEqualTo(4);
        assertThat(participation.answered("tech")).isEqualTo(3);
        assertThat(participation.invited("exec")).isEqualTo(5);
        assertThat(participation.headcount("business")).isEqualTo(7);
        assertThat(participation.headcount("exec")).isZero();
    }

    private static List<Estimate> figures(Assessment assessment) {
        return assessment.dimensions().stream()
                .flatMap(d -> Stream.concat(
                        ofOrganization(d).stream(),
                        d.nodes().stream().flatMap(n -> Stream.concat(Stream.of(n.score()), n.sides().values().stream()))))
                .toList();
    }

    /** Every figure of the organization as a whole. */
    private static List<Estimate> ofOrganization(DimensionResult d) {
        return Stream.concat(
                        Stream.of(d.score(), d.gap().firstMean(), d.gap().secondMean(), d.gap().difference()),
                        Stream.of(d.perspectives(), d.criterion(), d.cannotSee(), d.facets()).map(Map::values).flatMap(Collection::stream))
                .toList();
    }
}
