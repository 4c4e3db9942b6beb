package isthmus.assessment.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizerTest {

    static Solution found(Problem problem) {
        return found(problem, Watch.PATIENT);
    }

    static Solution found(Problem problem, Watch watch) {
        return ((Answer.Found) Optimizer.solve(problem, watch)).solution();
    }

    private static Candidate candidate(String id, double cost, int tie, double residual, String... requires) {
        return new Candidate(id, cost, new int[] {tie}, new double[] {residual}, Set.of(requires), Standing.FREE);
    }

    static void assertSameAsTryingEverything(Problem problem) {
        double most = EveryPlan.most(problem);
        if (Double.isNaN(most)) {
            assertThat(Optimizer.solve(problem, Watch.PATIENT)).isInstanceOf(Answer.Impossible.class);
            return;
        }
        var solution = found(problem);
        assertThat(solution.gain()).isCloseTo(most, within(1e-7));
        assertThat(solution.certificate()).isEqualTo(new Certificate.Proven());
        assertThat(EveryPlan.sound(problem, solution)).isTrue();
        assertThat(EveryPlan.gain(problem, Set.copyOf(solution.chosen()))).isCloseTo(solution.gain(), within(1e-9));
    }

    @Property(tries = 300)
    void withOnePhaseItFindsWhatTryingEverythingFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int moves) {
        assertSameAsTryingEverything(RandomProblem.crowded(moves, 1, new SplittableRandom(seed)));
    }

    @Property(tries = 300)
    void withTwoPhasesItFindsWhatTryingEverythingFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int moves) {
        assertSameAsTryingEverything(RandomProblem.crowded(moves, 2, new SplittableRandom(seed)));
    }

    @Property(tries = 100)
    void withThreePhasesItFindsWhatTryingEverythingFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int moves) {
        assertSameAsTryingEverything(RandomProblem.crowded(moves, 3, new SplittableRandom(seed)));
    }

    @Property(tries = 60)
    void withHeavyTailsItFindsWhatTryingEverythingFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int moves) {
        assertSameAsTryingEverything(RandomProblem.of(moves, 1, new SplittableRandom(seed)));
    }

    @Property(tries = 300)
    void theTreeAloneFindsWhatTryingEverythingFinds(@ForAll long seed, @ForAll boolean heavy) {
        var random = new SplittableRandom(seed);
        var problem = heavy ? RandomProblem.of(14, 1, random) : crowdedButPossible(9, 2, random);
        var model = new Model(problem);
        var objective = Objective.of(model);
        var pulse = new Pulse(Watch.PATIENT);
        var best = new Best(model, pulse);
        var start = Choice.withForced(model, objective);
        best.begin(start);
        var groups = new Groups(model);
        var free = IntStream.range(0, model.size).filter(t -> model.usable[t] && !start.has(t)).toArray();
        new BranchAndBound(model, best, new Ceiling(model, Rows.of(model, groups), groups, pulse), groups, pulse, start)
                .run(free, Double.POSITIVE_INFINITY);
        assertThat(best.gain()).isCloseTo(EveryPlan.most(problem), within(1e-7));
        assertThat(pulse.bound()).isEqualTo(best.gain());
    }

    @Test
    void theBestIsProvenForTwoHundredProblemsOfUpToFortyMoves() {
        var random = new SplittableRandom(2026);
        for (int i = 0; i < 200; i++) {
            int moves = 15 + random.nextInt(26);
            int phases = 1 + i % 3;
            var problem = i % 2 == 0 ? RandomProblem.of(moves, phases, random.split()) : crowdedButPossible(moves, phases, random);
            var solution = found(problem);
            assertThat(solution.proven()).as("problem %d of %d moves", i, moves).isTrue();
            assertThat(solution.bound()).isEqualTo(solution.gain());
            assertThat(EveryPlan.sound(problem, solution)).isTrue();
        }
    }

    private static Problem crowdedButPossible(int moves, int phases, SplittableRandom random) {
        while (true) {
            var problem = RandomProblem.crowded(moves, phases, random.split());
            if (!new Clash(problem, new Pulse(Watch.PATIENT)).exists()) {
                return problem;
            }
        }
    }

    @Property(tries = 200)
    void greedyGainsNoMoreThanTheBestAndTheBestNoMoreThanTheCeiling(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int moves, @ForAll @IntRange(min = 1, max = 3) int phases) {
        var problem = crowdedButPossible(moves, phases, new SplittableRandom(seed));
        var model = new Model(problem);
        var objective = Objective.of(model);
        var pulse = new Pulse(Watch.PATIENT);
        var best = new Best(model, pulse);
        best.begin(Choice.withForced(model, objective));
        new WaitsSearch(model, objective, pulse, best).modifiedGreedy();
        var groups = new Groups(model);
        var ceiling = new Ceiling(model, Rows.of(model, groups), groups, pulse);
        var start = Choice.withForced(model, objective);
        var free = IntStream.range(0, moves).filter(t -> model.usable[t] && !start.has(t)).toArray();
        ceiling.play(start, free, free.length, 1 + (int) Math.abs(seed % 200), 50, 0, 0);
        double exact = found(problem).gain();
        assertThat(best.gain()).isLessThanOrEqualTo(exact + 1e-7);
        assertThat(exact).isLessThanOrEqualTo(ceiling.bound + 1e-7);
    }

    @Test
    void theCeilingIsLoweredForAsLongAsThatHelps() {
        var random = new SplittableRandom(240);
        var model = new Model(RandomProblem.paced(RandomProblem.of(240, 1, random), 4, 9, 1, random));
        assertThat(ceiling(model, 3000)).isLessThan(ceiling(model, 300) * .999);
    }

    private static double ceiling(Model model, int rounds) {
        var groups = new Groups(model);
        var ceiling = new Ceiling(model, Rows.of(model, groups), groups, new Pulse(Watch.PATIENT));
        var free = IntStream.range(0, model.size).filter(t -> model.usable[t]).toArray();
        ceiling.play(new Choice(model, Objective.of(model)), free, free.length, rounds, 300, 0, 0);
        return ceiling.bound;
    }

    @Property(tries = 100)
    void moreCapacityNeverLowersTheBest(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int moves) {
        var random = new SplittableRandom(seed);
        var problem = crowdedButPossible(moves, 2, random);
        var capacity = problem.capacity();
        capacity[random.nextInt(2)] += random.nextDouble(4);
        var richer = new Problem(problem.weights(), problem.candidates(), problem.limits(), capacity);
        assertThat(found(richer).gain()).isGreaterThanOrEqualTo(found(problem).gain() - 1e-7);
    }

    @Property(tries = 100)
    void oneMoreLimitNeverRaisesTheBest(@ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int moves) {
        var random = new SplittableRandom(seed);
        var problem = crowdedButPossible(moves, 2, random);
        var limits = new ArrayList<>(problem.limits());
        limits.add(new Limit("one more", 1, Map.of("m" + random.nextInt(moves / 2), 1.0, "m" + moves / 2, .6)));
        var limited = new Problem(problem.weights(), problem.candidates(), limits, problem.capacity());
        if (Optimizer.solve(limited, Watch.PATIENT) instanceof Answer.Found less) {
            assertThat(less.solution().gain()).isLessThanOrEqualTo(found(problem).gain() + 1e-7);
        }
    }

    @Property(tries = 150)
    void stoppedAtAnyMomentItHasASoundPlanAndAValidBound(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int moves, @ForAll @IntRange(min = 0, max = 30) int asked) {
        var problem = crowdedButPossible(moves, 2, new SplittableRandom(seed));
        var left = new int[] {asked};
        var stopped = found(problem, (best, bound) -> left[0]-- > 0);
        double exact = found(problem).gain();
        assertThat(EveryPlan.sound(problem, stopped)).isTrue();
        assertThat(EveryPlan.gain(problem, Set.copyOf(stopped.chosen()))).isCloseTo(stopped.gain(), within(1e-9));
        assertThat(stopped.gain()).isLessThanOrEqualTo(exact + 1e-7);
        assertThat(stopped.bound()).isGreaterThanOrEqualTo(exact - 1e-7);
        assertThat(left[0]).as("asked again after it said stop").isGreaterThanOrEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 50, 400})
    void aLargeProblemThatIsStoppedSaysHowFarItIsFromTheBest(int asked) {
        var problem = RandomProblem.of(300, 3, new SplittableRandom(5));
        var left = new int[] {asked};
        var stopped = found(problem, (best, bound) -> left[0]-- > 0);
        assertThat(EveryPlan.sound(problem, stopped)).isTrue();
        assertThat(stopped.bound()).isGreaterThanOrEqualTo(found(problem).gain() - 1e-6);
        if (stopped.certificate() instanceof Certificate.Within certificate) {
            assertThat(certificate.percent()).isCloseTo(100 * (stopped.bound() - stopped.gain()) / stopped.bound(), within(1e-9));
        } else {
            assertThat(stopped.certificate()).isEqualTo(new Certificate.Proven());
        }
    }

    @Test
    void theWatchSeesTheBestRiseAndTheBoundFall() {
        var seen = new ArrayList<double[]>();
        found(RandomProblem.of(240, 1, new SplittableRandom(240)), (best, bound) -> seen.add(new double[] {best, bound}));
        assertThat(seen).hasSizeGreaterThan(20);
        for (int i = 1; i < seen.size(); i++) {
            assertThat(seen.get(i)[0]).isGreaterThanOrEqualTo(seen.get(i - 1)[0]);
            assertThat(seen.get(i)[1]).isBetween(seen.get(i)[0], seen.get(i - 1)[1]);
        }
        assertThat(seen.getFirst()[1]).isInfinite();
        assertThat(seen.getLast()[1]).isFinite();
    }

    @Property(tries = 50)
    void theSameProblemGivesTheSameAnswer(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int moves) {
        var once = Optimizer.solve(RandomProblem.crowded(moves, 3, new SplittableRandom(seed)), Watch.PATIENT);
        var twice = Optimizer.solve(RandomProblem.crowded(moves, 3, new SplittableRandom(seed)), Watch.PATIENT);
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void withoutCandidatesNothingIsGainedAndThatIsProven() {
        var solution = found(new Problem(new double[] {3}, List.of(), List.of(), new double[] {5, 5}));
        assertThat(solution).isEqualTo(new Solution(List.of(List.of(), List.of()), 0, 0, new Certificate.Proven(), List.of(0.0, 0.0), solution.nodes()));
    }

    @Test
    void aMoveThatChangesNothingIsNotChosen() {
        var useful = candidate("useful", 1, 0, .5);
        var idle = new Candidate("idle", 1, new int[0], new double[0], Set.of(), Standing.FREE);
        var problem = new Problem(new double[] {8, 0}, List.of(candidate("same", 1, 0, 1), useful, candidate("weightless", 1, 1, 0), idle), List.of(), new double[] {9});
        var solution = found(problem);
        assertThat(solution.phases()).containsExactly(List.of("useful"));
        assertThat(solution.gain()).isEqualTo(4);
    }

    @Test
    void whatIsLeftOfATieMultiplies() {
        var problem = new Problem(new double[] {100}, List.of(candidate("half", 1, 0, .5), candidate("fifth", 1, 0, .2)), List.of(), new double[] {2});
        assertThat(found(problem).gain()).isCloseTo(90, within(1e-12));
    }

    @Test
    void aRequiredMoveThatGainsNothingComesFirst() {
        var problem = new Problem(
                new double[] {10, 1},
                List.of(candidate("gate", 2, 0, 0, "platform"), candidate("platform", 2, 0, 1), candidate("small", 2, 1, 0)),
                List.of(),
                new double[] {2, 2});
        var solution = found(problem);
        assertThat(solution.phases()).containsExactly(List.of("platform"), List.of("gate"));
        assertThat(solution.gains()).containsExactly(0.0, 10.0);
    }

    @Test
    void gainComesEarly() {
        var problem = new Problem(
                new double[] {1, 9, 4},
                List.of(candidate("one", 2, 0, 0), candidate("nine", 2, 1, 0), candidate("four", 2, 2, 0)),
                List.of(),
                new double[] {2, 2, 2});
        assertThat(found(problem).phases()).containsExactly(List.of("nine"), List.of("four"), List.of("one"));
        assertThat(found(problem).gains()).containsExactly(9.0, 13.0, 14.0);
    }

    @Test
    void aPhaseDoesNotLendToAnother() {
        var problem = new Problem(new double[] {5, 5}, List.of(candidate("a", 3, 0, 0), candidate("b", 3, 1, 0)), List.of(), new double[] {4, 2});
        assertThat(found(problem).gain()).isEqualTo(5);
        assertThat(found(problem).proven()).isTrue();
    }
}
