package isthmus.assessment.scoring;

import static isthmus.assessment.Round.times;
import static isthmus.assessment.Sample.FLOW;
import static isthmus.assessment.Sample.MONEY;
import static isthmus.assessment.Sample.TRUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.Round;
import isthmus.assessment.instrument.Move;
import isthmus.assessment.scoring.DimensionResult.Distribution;
import isthmus.assessment.scoring.Estimate.Hidden;
import isthmus.assessment.scoring.Estimate.Shown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DimensionScoringTest {

    @Test
    void bothSidesWeighTheSameHoweverManyAnswered() {
        var flow = teams(12, 5).everywhere("business", times(12, 2)).everywhere("tech", times(5, 4)).people(null, "exec", 3).dimension(FLOW);
        assertThat(value(flow.score())).isCloseTo(3, within(1e-9));
        assertThat(value(flow.perspectives().get("business"))).isCloseTo(2, within(1e-9));
        assertThat(value(flow.perspectives().get("tech"))).isCloseTo(4, within(1e-9));
        assertThat(shown(flow.score()).people()).isEqualTo(51);
    }

    @Test
    void executivesAreShownApartAndNeverAveragedIn() {
        var low = Round.unanimous(3).people(null, "exec", 1, 1, 1, 1).dimension(TRUST);
        var high = Round.unanimous(3).people(null, "exec", 5, 5, 5, 5).dimension(TRUST);
        assertThat(low.score()).isEqualTo(high.score());
        assertThat(value(low.perspectives().get("exec"))).isCloseTo(1.4, within(1e-9));
        assertThat(value(high.perspectives().get("exec"))).isCloseTo(4.6, within(1e-9));
    }

    /** What decisions/0003 promises. */
    @Property(tries = 50)
    void withTwoSidedTeamsTheScoreIsTheHeadcountWeightedMeanOfTheTeams(@ForAll long seed) {
        var random = new Random(seed);
        var round = new Round().people(null, "exec", 3);
        double people = 0;
        var headcounts = new double[3 + random.nextInt(4)];
        for (int t = 0; t < headcounts.length; t++) {
            int business = 5 + random.nextInt(11);
            int tech = 5 + random.nextInt(11);
            headcounts[t] = business + tech;
            people += headcounts[t];
            round.team("T" + t, null, business, tech)
                    .people("T" + t, "business", random.ints(5 + random.nextInt(business - 4), 1, 6).toArray())
                    .people("T" + t, "tech", random.ints(5 + random.nextInt(tech - 4), 1, 6).toArray());
        }
        var trust = round.dimension(TRUST);
        double weighted = 0;
        for (int t = 0; t < headcounts.length; t++) {
            weighted += headcounts[t] / people * value(trust.nodes().get(t).score());
        }
        assertThat(value(trust.score())).isCloseTo(weighted, within(1e-9));
    }

    @Test
    void aTeamsHeadcountIsSplitAmongTheSidesItHas() {
        var trust = new Round()
                .team("Both", null, 30, 10)
                .team("Sales", null, 10, 0)
                .team("Platform", null, 0, 10)
                .people("Both", "business", times(30, 2))
                .people("Sales", "business", times(10, 4))
                .people("Both", "tech", times(10, 3))
                .people("Platform", "tech", times(10, 3))
                .people(null, "exec", 3)
                .dimension(TRUST);
        assertThat(value(trust.perspectives().get("business"))).as("20 of the 40 at 2, all 10 at 4").isCloseTo(8.0 / 3, within(1e-9));
        assertThat(value(trust.score())).isCloseTo((8.0 / 3 + 3) / 2, within(1e-9));
    }

    @Test
    void aDepartmentOfItsOwnIsNotOutvotedByTheRest() {
        var trust = new Round()
                .team("Sales", null, 40, 0)
                .team("Claims", null, 40, 0)
                .team("IT", null, 0, 6)
                .people("Sales", "business", times(40, 2))
                .people("Claims", "business", times(40, 2))
                .people("IT", "tech", times(6, 4))
                .people(null, "exec", 3)
                .dimension(TRUST);
        assertThat(value(trust.score())).isCloseTo(3, within(1e-9));
    }

    @Test
    void theLevelIsARangeWhenTheIntervalCrossesABand() {
        assertThat(teams(20, 20).everywhere("business", 2, 3, 3, 3, 4).everywhere("tech", 2, 3, 3, 3, 4).people(null, "exec", 3)
                        .dimension(TRUST).level())
                .isEqualTo(new LevelRange(3, 3, 3));
        var wide = teams(20, 20).everywhere("business", 1, 3, 3, 3, 5).everywhere("tech", 1, 3, 3, 3, 5).people(null, "exec", 3)
                .dimension(TRUST);
        assertThat(wide.level()).isEqualTo(new LevelRange(3, 2, 4));
        assertThat(Objects.requireNonNull(wide.level()).single()).isFalse();
    }

    @Test
    void anIntervalIsOfNinetyFivePerCent() {
        var trust = teams(20, 20).everywhere("business", 1, 3, 3, 3, 5).everywhere("tech", 1, 3, 3, 3, 5).people(null, "exec", 3)
                .dimension(TRUST);
        // s2 = 2, n = 5 of 20, three teams, two sides: 2/5 x 15/19 / 6, t(24) = 2.064
        assertThat(shown(trust.score()).high() - 3).isCloseTo(2.064 * Math.sqrt(2.0 / 5 * 15 / 19 / 6), within(0.0005));
    }

    @Test
    void aMeanNeedsFivePeople() {
        assertThat(Round.unanimous(3).people(null, "exec", 3, 3, 3).dimension(TRUST).perspectives().get("exec"))
                .hasToString("Hidden[reason=TOO_FEW_PEOPLE, why=Fewer than 5 people from Executives answered enough of these questions.]");
        assertThat(Round.unanimous(3).people(null, "exec", 3, 3, 3, 3).dimension(TRUST).perspectives().get("exec"))
                .isEqualTo(new Shown(3, 3, 3, 5));
    }

    @Test
    void aScoreNeedsFiveOfEverySideWhoAnsweredTheDimension() {
        var round = teams(5, 5).everywhere("tech", times(5, 3)).people(null, "exec", 3);
        for (int i = 0; i < 4; i++) {
            round.person("A", "business", Map.of("flow", 3, "trust", 3));
        }
        round.person("B", "business", Map.of("flow", 3));
        assertThat(round.dimension(FLOW).score()).isInstanceOf(Shown.class);
        var trust = round.dimension(TRUST);
        assertThat(trust.score())
                .hasToString("Hidden[reason=TOO_FEW_PEOPLE, why=One side has too few answers here: a figure needs at least 5 from each.]");
        assertThat(trust.perspectives().get("tech")).isInstanceOf(Shown.class);
        assertThat(trust.level()).isNull();
        assertThat(trust.bounds()).isNull();
        assertThat(trust.moves()).isEmpty();
    }

    @Test
    void theCriterionStandsBesideTheScoreAndNotInIt() {
        var round = teams(5, 5).people(null, "exec", 3);
        for (var team : List.of("A", "B", "C")) {
            for (int i = 0; i < 5; i++) {
                round.person(team, "business", Map.of("flow", 2, "trust", 2), Map.of("F0", "5")).people(team, "tech", 2);
            }
        }
        var flow = round.dimension(FLOW);
        assertThat(value(flow.score())).isCloseTo(2, within(1e-9));
        assertThat(value(flow.criterion().get("business"))).isCloseTo(5, within(1e-9));
        assertThat(value(flow.criterion().get("tech"))).isCloseTo(2, within(1e-9));
        assertThat(round.dimension(TRUST).criterion()).as("it has no such question").isEmpty();
    }

    @Test
    void whoeverIsNotAskedIsNotCalledTooFew() {
        var money = Round.unanimous(3).people(null, "exec", 3, 3, 3, 3).dimension(MONEY);
        var notAsked = "Hidden[reason=NOT_ASKED, why=Executives were not asked these questions.]";
        assertThat(money.perspectives().get("exec")).hasToString(notAsked);
        assertThat(money.cannotSee().get("exec")).hasToString(notAsked);
        assertThat(money.perspectives().get("tech")).isInstanceOf(Shown.class);
    }

    @Test
    void blindnessIsTheMeanShareOfThosePeopleWhoAnswered() {
        var round = teams(5, 5).everywhere("tech", times(5, 3)).people(null, "exec", 3);
        for (var team : List.of("A", "B", "C")) {
            round.people(team, "business", 3, 3);
            for (int i = 0; i < 3; i++) {
                round.person(team, "business", Map.of("trust", 3), Map.of("T1", "dk"));
            }
        }
        var trust = round.dimension(TRUST);
        assertThat(value(trust.cannotSee().get("business"))).as("three of five, a third each").isCloseTo(0.2, within(1e-9));
        assertThat(value(trust.cannotSee().get("tech"))).isZero();
        assertThat(trust.cannotSee().get("exec")).isInstanceOf(Hidden.class);
    }

    @Test
    void facetsAreScoredOnTheirOwnQuestionsWithHalfOfThemAnswered() {
        var round = teams(5, 5).people(null, "exec", 3);
        for (var team : List.of("A", "B", "C")) {
            for (int i = 0; i < 5; i++) {
                round.person(team, "business", Map.of("trust", 4), Map.of("T1", "", "T3", "2"))
                        .person(team, "tech", Map.of("trust", 4), Map.of("T3", "2"));
            }
        }
        var trust = round.dimension(TRUST);
        assertThat(value(trust.facets().get("daily"))).isCloseTo(4, within(1e-9));
        assertThat(value(trust.facets().get("crisis"))).isCloseTo(2, within(1e-9));
        assertThat(round.dimension(FLOW).facets()).isEmpty();
    }

    @Test
    void aDistributionNeedsEightPeopleAndCountsAnswersAsTheyWereGiven() {
        assertThat(ofExecutives(Round.unanimous(3).people(null, "exec", times(6, 4)))).isEmpty();
        var round = Round.unanimous(3).people(null, "exec", times(6, 4));
        for (int i = 0; i < 5; i++) {
            round.person(null, "exec", Map.of("trust", 4), Map.of("T1", "dk"));
        }
        assertThat(ofExecutives(round)).containsExactly(
                new Distribution("T1", "exec", List.of(0, 0, 1, 6, 0), 5),
                new Distribution("T2", "exec", List.of(0, 11, 1, 0, 0), 0),
                new Distribution("T3", "exec", List.of(0, 0, 1, 11, 0), 0));
    }

    @Test
    void boundsSayWhatTheMissingCouldChange() {
        var half = teams(10, 5).everywhere("business", times(5, 3)).everywhere("tech", times(5, 3)).people(null, "exec", 3);
        assertBounds(half.dimension(TRUST).bounds(), 2.75, 3.25, true);
        var lower = teams(10, 10).everywhere("business", times(5, 4)).everywhere("tech", times(5, 4)).people(null, "exec", 3);
        assertBounds(lower.dimension(TRUST).bounds(), 3, 4, false);
        var higher = teams(10, 10).everywhere("business", times(5, 2)).everywhere("tech", times(5, 2)).people(null, "exec", 3);
        assertBounds(higher.dimension(TRUST).bounds(), 2, 3, false);
        assertBounds(Round.unanimous(3).dimension(TRUST).bounds(), 3, 3, true);
    }

    @Test
    void movesAreThoseOfTheLevelReached() {
        assertThat(Round.unanimous(2).dimension(FLOW).moves()).extracting(Move::id).containsExactly("flow.2.1");
        assertThat(Round.unanimous(5).dimension(FLOW).moves()).extracting(Move::id).containsExactly("flow.5.1");
    }

    private static Round teams(double business, double technology) {
        return new Round().team("A", null, business, technology).team("B", null, business, technology).team("C", null, business, technology);
    }

    private static List<Distribution> ofExecutives(Round round) {
        return round.dimension(TRUST).distributions().stream().filter(d -> d.perspective().equals("exec")).toList();
    }

    private static void assertBounds(DimensionResult.@Nullable Bounds bounds, double low, double high, boolean holds) {
        var found = Objects.requireNonNull(bounds);
        assertThat(found.ifMissingLow()).isCloseTo(low, within(1e-9));
        assertThat(found.ifMissingHigh()).isCloseTo(high, within(1e-9));
        assertThat(found.levelHolds()).isEqualTo(holds);
    }

    private static double value(Estimate estimate) {
        return shown(estimate).value();
    }

    private static Shown shown(Estimate estimate) {
        return estimate.shown().orElseThrow(() -> new AssertionError(estimate.toString()));
    }
}
