package isthmus.assessment.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import isthmus.assessment.Assessment;
import isthmus.assessment.Round;
import isthmus.assessment.Sample;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Advice;
import isthmus.assessment.instrument.Advice.Counter;
import isthmus.assessment.instrument.Advice.Rule;
import isthmus.assessment.instrument.Advice.Strength;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecommendationsTest {

    private static final Advice ADVICE = new Advice(
            "1",
            Map.of("90d", 2.0, "6m", 2.0, "12m", 4.0, "ongoing", 1.0),
            0.5,
            List.of(
                    new Rule.OnGap("gap", "blind_spot", 1.5),
                    new Rule.OnPattern("pattern", "stuck", 2),
                    new Rule.OnGraph("queue", "graph(busiest_share) >= 0.5", List.of("flow"), 3, "One team lets others wait.")),
            Map.of("a", Strength.MEASURED, "b", Strength.CASES),
            Map.of("flow", new Counter(List.of(), List.of("c"))));

    private static final Instrument INSTRUMENT = Sample.INSTRUMENT.with(ADVICE);

    @Test
    void eachDimensionBelowItsTargetGetsTheMovesOfTheLevelItReached() {
        assertThat(moves(assessment(2, 3, 5), Targets.NONE)).containsExactly("flow.2.1", "trust.3.1");
    }

    @Test
    void theSuggestedTargetIsTheNextLevelAndNeverTheHighest() {
        var assessment = assessment(1, 4, 5);
        assertThat(assessment.dimensions()).extracting(d -> Targets.NONE.aim(d, INSTRUMENT).target()).containsExactly(2, 4, 4);
    }

    @Test
    void anAgreedTargetReplacesTheSuggestion() {
        var assessment = assessment(3, 3, 3);
        var targets = new Targets(List.of(
                new Target("flow", 3, Target.Reason.LEGACY, "The mainframe stays.", 1),
                new Target("trust", 5, Target.Reason.SAFETY, "Lives depend on it.", 3)));
        var recommendations = Recommendations.of(assessment, targets);
        assertThat(recommendations.list()).extracting(r -> r.move().id()).containsExactly("trust.3.1", "money.3.1");
        assertThat(recommendations.list().getFirst().rank().distance()).isEqualTo(2);
        assertThat(recommendations.list().getFirst().rank().importance()).isEqualTo(3);
    }

    @Test
    void theRankIsTheFormulaThatIsPrinted() {
        var rank = new Recommendation.Rank(1.4, 2, 6, 4, 1.5);
        assertThat(rank.value()).isEqualTo(1.4 * 2 * 6 * 1.5 / 4);
    }

    @Test
    void whatMayNotBeShownIsNotAdvisedOn() {
        var open = Recommendations.of(round(2, 2, 2).open().assess(), Targets.NONE);
        assertThat(open.list()).isEmpty();
        assertThat(open.aims()).hasSize(3).allMatch(a -> !a.below());
    }

    @Test
    void aPatternLiftsTheDimensionItSaysToBeginWith() {
        var recommendation = Recommendations.of(assessment(2, 4, 4), Targets.NONE).list().getFirst();
        assertThat(recommendation.move().id()).isEqualTo("flow.2.1");
        assertThat(recommendation.reasons()).hasSize(2).anyMatch(r -> r instanceof Reason.Pattern);
        assertThat(recommendation.rank().weight()).isEqualTo(2);
    }

    @Test
    void aFindingOfTheGraphCallsForMovesAlsoAtTheTargetAndNamesTheTeam() {
        var assessment = round(4, 4, 4)
                .tie(new Dependency("A", "C", Kind.SERVICE, 10, 3, Hindrance.SLOWING))
                .tie(new Dependency("B", "C", Kind.SERVICE, 10, 2, Hindrance.SLOWING))
                .tie(new Dependency("C", "A", Kind.SERVICE, 10, 1, Hindrance.SLOWING))
                .assess();
        var list = Recommendations.of(assessment, Targets.NONE).list();
        assertThat(list).extracting(r -> r.move().id()).containsExactly("flow.4.1");
        assertThat(list.getFirst().rank().distance()).isEqualTo(ADVICE.halfGap());
        assertThat(list.getFirst().reasons().getFirst()).isInstanceOfSatisfying(Reason.Graph.class, graph -> {
            assertThat(graph.teams()).containsExactly("C");
            assertThat(graph.because()).hasToString("share of waiting because of one provider 0.83");
        });
    }

    @Test
    void aMoveReachesTheTeamsBelowTheTargetAndThoseTiedToThem() {
        var alone = Recommendations.of(assessment(2, 4, 5), Targets.NONE).list().getFirst();
        assertThat(alone.rank().teams()).isEqualTo(3);
    }

    @Test
    void evidenceAndWhatSpeaksAgainstItComeAlong() {
        var recommendation = Recommendations.of(assessment(2, 4, 5), Targets.NONE).list().getFirst();
        assertThat(recommendation.strength()).isEqualTo(Strength.REASONED);
        assertThat(recommendation.counter().evidence()).containsExactly("c");
    }

    @Test
    void everyFaultOfATargetIsFoundWithItsPlace() {
        var checked = Targets.check(INSTRUMENT, List.of(
                new Target("flow", 6, Target.Reason.SIZE, "Six.", 1),
                new Target("flow", 3, Target.Reason.SIZE, "  ", 4),
                new Target("speed", 3, Target.Reason.SIZE, "Fast.", 1)));
        assertThat(((Checked.Rejected<Targets>) checked).problems())
                .extracting(Problem::place)
                .containsExactlyInAnyOrder(
                        "/targets/0/level", "/targets/1/note", "/targets/1/importance", "/targets/1/dimension", "/targets/2/dimension");
    }

    /** Two organizations with different problems never get the same list. */
    @Test
    void differentProblemsNeverGetTheSameList() {
        var random = new Random(4);
        var lists = new HashMap<List<String>, Set<String>>();
        var problems = new HashSet<Set<String>>();
        for (int i = 0; i < 400; i++) {
            int[] levels = {1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4)};
            var round = round(levels[0], levels[1], levels[2]);
            var queue = List.of("none", "A", "B", "C").get(random.nextInt(4));
            for (var team : List.of("A", "B", "C")) {
                if (!queue.equals("none") && !team.equals(queue)) {
                    round.tie(new Dependency(team, queue, Kind.SERVICE, 10, 3, Hindrance.SLOWING));
                }
            }
            var problem = Set.of("flow " + levels[0], "trust " + levels[1], "money " + levels[2], "queue " + queue);
            problems.add(problem);
            var list = Recommendations.of(round.assess(), Targets.NONE).list().stream().map(RecommendationsTest::said).toList();
            assertThat(lists.computeIfAbsent(list, l -> problem)).as("%s", list).isEqualTo(problem);
        }
        assertThat(problems).hasSizeGreaterThan(150);
        assertThat(lists).hasSameSizeAs(problems);
    }

    @Test
    void theSameProblemsGetTheSameList() {
        assertThat(moves(assessment(2, 3, 4), Targets.NONE)).isEqualTo(moves(assessment(2, 3, 4), Targets.NONE));
    }

    private static String said(Recommendation r) {
        return r.move().id() + r.reasons().stream()
                .map(reason -> switch (reason) {
                    case Reason.Below below -> " below " + below.target();
                    case Reason.Gap gap -> " gap " + gap.finding().rule().id();
                    case Reason.Pattern pattern -> " pattern " + pattern.finding().pattern().id();
                    case Reason.Graph graph -> " graph " + graph.rule().id() + " " + graph.teams();
                })
                .collect(Collectors.joining());
    }

    private static List<String> moves(Assessment assessment, Targets targets) {
        return Recommendations.of(assessment, targets).list().stream().map(r -> r.move().id()).toList();
    }

    private static Assessment assessment(int flow, int trust, int money) {
        return round(flow, trust, money).assess();
    }

    private static Round round(int flow, int trust, int money) {
        var values = Map.ofEntries(entry("flow", flow), entry("trust", trust), entry("money", money));
        var round = new Round().instrument(INSTRUMENT).people(null, "exec", 3);
        for (var team : List.of("A", "B", "C")) {
            round.team(team, null, 5, 5);
            for (int person = 0; person < 5; person++) {
                round.person(team, "business", values).person(team, "tech", values);
            }
        }
        return round;
    }
}
