package isthmus.assessment.scoring;

import static isthmus.assessment.Round.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.Round;
import isthmus.assessment.Sample;
import isthmus.assessment.scoring.Gap.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {

    private static final List<String> TEAMS = List.of("A", "B", "C");

    @Test
    void hedgesGIsTheDifferenceInPooledDeviationsWithTheSmallSampleCorrection() {
        // Variances 1 and 4, pooled 2.5; 3/(4 x 4 - 1) off
        assertThat(Gaps.hedgesG(2, new double[] {1, 2, 3}, new double[] {2, 4, 6})).isCloseTo(2 / Math.sqrt(2.5) * 0.8, within(1e-12));
        // Borenstein et al. (2009), chapter 4: means 103 and 100, deviations 5.5 and 4.5, 50 people each
        assertThat(Gaps.hedgesG(3, around(103, 5.5), around(100, 4.5))).isCloseTo(0.5924, within(0.00005));
    }

    @Test
    void withoutAnySpreadThereIsNoStandardizedDifference() {
        assertThat(Gaps.hedgesG(1, new double[] {2, 2, 2}, new double[] {3, 3, 3})).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "222333, 333444, CLEAR", "333444, 222333, CLEAR", "223344, 333444, PROBABLE",
        "333344, 333344, NONE", "113355, 113355, CANNOT_TELL", "113355, 224455, CANNOT_TELL",
    })
    void theVerdictSaysHowSureTheGapIs(String business, String tech, Verdict verdict) {
        assertThat(flow(apart(business, tech)).verdict()).isEqualTo(verdict);
    }

    @Test
    void pIsCorrectedOverTheDimensionsThatWereCompared() {
        var compared = flow(apart("223344", "333444"));
        var round = teams(20, 20).people(null, "exec", 3);
        inEveryTeam(round, "business", "223344", Map.of());
        inEveryTeam(round, "tech", "333444", Map.of());
        var alone = flow(round);
        assertThat(alone.p()).isBetween(0.017, 0.05);
        assertThat(alone.verdict()).as("the same answers with nothing else to compare").isEqualTo(Verdict.CLEAR);
        assertThat(compared.p()).isCloseTo(3 * alone.p(), within(1e-12));
        assertThat(compared.verdict()).isEqualTo(Verdict.PROBABLE);
    }

    @Test
    void aGapIsTheSecondSideMinusTheFirst() {
        var gap = flow(apart("222333", "333444"));
        assertThat(List.of(gap.first(), gap.second())).containsExactly("business", "tech");
        var difference = gap.difference().shown().orElseThrow();
        assertThat(difference.value()).isCloseTo(1, within(1e-9));
        assertThat(difference.people()).isEqualTo(36);
        // Per team and side s2 = 0.3 of 6 in 20: 0.3/6 x 14/19; three teams, two sides; t(30) at 90% = 1.697
        assertThat(difference.high() - difference.value()).isCloseTo(1.697 * Math.sqrt(0.3 / 6 * 14 / 19 * 2 / 3), within(0.0005));
        assertThat(gap.hedgesG()).isPositive();
        assertThat(flow(apart("333444", "222333")).hedgesG()).isNegative();
    }

    @Test
    void onlyQuestionsBothWereAskedAreCompared() {
        var round = teams(6, 6).people(null, "exec", 3).everywhere("business", times(6, 2));
        inEveryTeam(round, "tech", "222222", Map.of("F4", "5"));
        var gap = flow(round);
        assertThat(round.dimension(Sample.FLOW).perspectives().get("tech").shown().orElseThrow().value()).isCloseTo(2.75, within(1e-9));
        assertThat(gap.secondMean().shown().orElseThrow().value()).isCloseTo(2, within(1e-9));
        assertThat(gap.verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void halfAPointIsHalfAPointWhateverTheRounding() {
        var round = teams(10, 10)
                .people(null, "exec", 3)
                .everywhere("business", times(10, 3))
                .everywhere("tech", 3, 3, 3, 3, 3, 4, 4, 4, 4, 4);
        assertThat(flow(round).verdict()).as("3 and 3.5, each thrice a third").isEqualTo(Verdict.CLEAR);
        assertThat(named(round, "blind_spot")).extracting(GapFinding::dimension).containsExactly("flow", "trust", "money");
    }

    @Test
    void aGapNeedsFivePeopleOfEachSide() {
        var round = teams(5, 5).people(null, "exec", 3).everywhere("tech", times(5, 4));
        for (int i = 0; i < 5; i++) {
            round.person("A", "business", i < 4 ? Map.of("flow", 2, "trust", 2) : Map.of("trust", 2));
        }
        var gap = flow(round);
        assertThat(gap.verdict()).isEqualTo(Verdict.HIDDEN);
        assertThat(gap.p()).isEqualTo(1);
        assertThat(gap.difference()).hasToString(
                "Hidden[reason=TOO_FEW_PEOPLE, why=Fewer than 5 people of one side answered what both were asked.]");
        assertThat(gap.secondMean()).as("what one side may show would say how few the other are").isEqualTo(gap.difference());
        assertThat(round.dimension(Sample.TRUST).gap().verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void aDifferenceIsNamedByItsDirection() {
        assertThat(apart("222333", "333444").assess().gaps()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("blind_spot");
            assertThat(finding.dimension()).isEqualTo("flow");
            assertThat(finding.size()).isCloseTo(1, within(1e-9));
            assertThat(finding.detail()).hasToString(
                    "Flow: Technology teams 3.5, Business teams 2.5, a difference of 1.0 points on the questions all of them were asked.");
        });
        assertThat(apart("333444", "222333").assess().gaps()).extracting(f -> f.rule().id()).containsExactly("unseen");
        assertThat(apart("333344", "333344").assess().gaps()).isEmpty();
    }

    @Test
    void whereIntervalsMustBeApartOverlappingOnesAreNotNamed() {
        assertThat(apart("113355", "224455").assess().gaps()).as("two thirds of a point").isEmpty();
    }

    @Test
    void executivesWhoSeeItBrighterThanBothSidesAreNamedOnWhatAllWereAsked() {
        var glow = named(Round.unanimous(3).people(null, "exec", 4, 5, 5, 5), "glow");
        assertThat(glow).extracting(GapFinding::dimension).as("money was not asked of them").containsExactly("flow", "trust");
        assertThat(glow).extracting(GapFinding::detail).first().hasToString("Flow: Executives 4.4, Business teams and Technology teams 3.0,"
                + " a difference of 1.4 points on the questions all of them were asked.");
        assertThat(named(Round.unanimous(3).people(null, "exec", 1, 4, 5, 5), "glow")).as("its intervals may overlap").hasSize(2);
        assertThat(named(Round.unanimous(3).people(null, "exec", 5, 5, 5), "glow")).as("four executives").isEmpty();
        assertThat(named(Round.unanimous(3).people(null, "exec", 3, 3, 3, 5), "glow")).as("0.4 points").isEmpty();
    }

    @Test
    void fogIsWhereMoreThanAQuarterCannotSee() {
        var round = teams(5, 5).people(null, "exec", 3).everywhere("tech", times(5, 3));
        for (var team : TEAMS) {
            for (int i = 0; i < 5; i++) {
                round.person(team, "business", Map.of("flow", 3, "trust", 3, "money", 3), Map.of("F1", "dk", "T1", "dk"));
            }
        }
        assertThat(round.assess().gaps()).as("one in four of flow, one in three of trust").singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("fog");
            assertThat(finding.dimension()).isEqualTo("trust");
            assertThat(finding.size()).isCloseTo(1.0 / 3, within(1e-9));
            assertThat(finding.detail()).hasToString("Trust: answers “I cannot see this”: Business teams 33%.");
        });
    }

    @Test
    void theLargestIsNamedFirst() {
        var round = teams(5, 5).people(null, "exec", 3);
        for (var team : TEAMS) {
            for (int i = 0; i < 5; i++) {
                round.person(team, "business", Map.of("flow", 3, "trust", 1, "money", 3))
                        .person(team, "tech", Map.of("flow", 4, "trust", 3, "money", 3));
            }
        }
        assertThat(named(round, "blind_spot")).extracting(GapFinding::dimension).containsExactly("trust", "flow");
    }

    private static Gap flow(Round round) {
        return round.dimension(Sample.FLOW).gap();
    }

    private static List<GapFinding> named(Round round, String rule) {
        return round.assess().gaps().stream().filter(f -> f.rule().id().equals(rule)).toList();
    }

    private static Round teams(double business, double technology) {
        var round = new Round();
        TEAMS.forEach(team -> round.team(team, null, business, technology));
        return round;
    }

    /** Six of twenty of each side in three teams answer flow as the digits say, and everybody the rest with 3. */
    private static Round apart(String business, String tech) {
        var round = teams(20, 20).people(null, "exec", 3);
        for (var perspective : Map.of("business", business, "tech", tech).entrySet()) {
            for (var team : TEAMS) {
                perspective.getValue().chars().map(digit -> digit - '0').forEach(value ->
                        round.person(team, perspective.getKey(), Map.of("flow", value, "trust", 3, "money", 3)));
            }
        }
        return round;
    }

    private static void inEveryTeam(Round round, String perspective, String flow, Map<String, String> instead) {
        for (var team : TEAMS) {
            flow.chars().map(digit -> digit - '0').forEach(value -> round.person(team, perspective, Map.of("flow", value), instead));
        }
    }

    /** Fifty values with exactly this mean and, with n - 1, this standard deviation. */
    private static double[] around(double mean, double deviation) {
        var values = new double[50];
        Arrays.setAll(values, i -> mean + (i % 2 == 0 ? 1 : -1) * deviation * Math.sqrt(49.0 / 50));
        return values;
    }
}
