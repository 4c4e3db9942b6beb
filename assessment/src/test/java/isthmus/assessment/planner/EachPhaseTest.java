package isthmus.assessment.planner;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.planner.Answer.Impossible;
import isthmus.assessment.planner.Answer.Relaxation;
import isthmus.assessment.planner.Goal.Branch;
import isthmus.assessment.planner.Goal.SlowestMission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits that hold in each phase. */
class EachPhaseTest {

    private static final Constraint THREE_A_PHASE = new Constraint.Limited("moves of Growth", 3, true);

    /** Moves m0, m1, ... that cost 1 and gain 1, 2, ..., of a mission that bears so many in a phase. */
    private static Problem mission(int moves, double bound, Standing standing, double... capacity) {
        var candidates = IntStream.range(0, moves)
                .mapToObj(t -> new Candidate("m" + t, 1, new int[] {t}, new double[] {0}, Set.of(), standing))
                .toList();
        var uses = candidates.stream().collect(Collectors.toMap(Candidate::id, c -> 1.0));
        var weights = IntStream.rangeClosed(1, moves).asDoubleStream().toArray();
        return new Problem(weights, candidates, List.of(new Limit("moves of Growth", bound, uses, true)), capacity);
    }

    private static Problem small(int moves, int phases, SplittableRandom random) {
        return RandomProblem.paced(
                RandomProblem.crowded(moves, phases, random), 1 + random.nextInt(2), 1 + random.nextInt(5) / 2.0, 1 + random.nextInt(2), random);
    }

    private static Impossible impossible(Problem problem) {
        return (Impossible) Optimizer.solve(problem, Watch.PATIENT);
    }

    @Test
    void aMissionBearsThreeMovesAPhaseAndNotMore() {
        var solution = OptimizerTest.found(mission(9, 3, Standing.FREE, 9, 9));
        assertThat(solution.phases()).containsExactly(List.of("m6", "m7", "m8"), List.of("m3", "m4", "m5"));
        assertThat(solution.proven()).isTrue();
        assertThat(OptimizerTest.found(mission(9, 3.9, Standing.FREE, 9, 9)).phases()).isEqualTo(solution.phases());
        assertThat(OptimizerTest.found(mission(9, Double.MAX_VALUE, Standing.FREE, 9, 9)).chosen()).hasSize(9);
    }

    @Test
    void aLimitOfTheWholePlanDoesNotMindThePhases() {
        var eachPhase = mission(9, 3, Standing.FREE, 9, 9);
        var whole = new Limit("moves of Growth", 3, eachPhase.limits().getFirst().uses());
        assertThat(OptimizerTest.found(new Problem(eachPhase.weights(), eachPhase.candidates(), List.of(whole), eachPhase.capacity())).phases())
                .containsExactly(List.of("m6", "m7", "m8"), List.of());
    }

    @Property(tries = 200)
    void withOnePhaseItFindsWhatTryingEverythingFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int moves) {
        OptimizerTest.assertSameAsTryingEverything(small(moves, 1, new SplittableRandom(seed)));
    }

    @Property(tries = 400)
    void withTwoPhasesItFindsWhatTryingEverythingFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int moves) {
        OptimizerTest.assertSameAsTryingEverything(small(moves, 2, new SplittableRandom(seed)));
    }

    @Property(tries = 150)
    void withThreePhasesItFindsWhatTryingEverythingFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int moves) {
        OptimizerTest.assertSameAsTryingEverything(small(moves, 3, new SplittableRandom(seed)));
    }

    @Property(tries = 150)
    void noPhaseExceedsItHoweverEarlyTheSearchIsStoppedAndWhateverItsGoal(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int moves, @ForAll @IntRange(min = 0, max = 40) int asked, @ForAll boolean slowest) {
        var random = new SplittableRandom(seed);
        var waits = RandomProblem.paced(RandomProblem.of(moves, 3, random), 1 + moves / 10, 2, 2, random);
        var goal = slowest ? new SlowestMission(List.of(new Branch(0, IntStream.range(0, 2 * moves).toArray()))) : waits.goal();
        var problem = new Problem(waits.weights(), waits.candidates(), waits.limits(), waits.capacity(), goal);
        var left = new int[] {asked};
        assertThat(EveryPlan.sound(problem, OptimizerTest.found(problem, (best, bound) -> left[0]-- > 0))).isTrue();
    }

    @Property(tries = 150)
    void aHigherBoundNeverLowersTheBest(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int moves) {
        var random = new SplittableRandom(seed);
        var problem = small(moves, 2, random);
        double more = random.nextDouble(3);
        var limits = problem.limits().stream().map(l -> l.eachPhase() ? new Limit(l.name(), l.bound() + more, l.uses(), true) : l).toList();
        var richer = new Problem(problem.weights(), problem.candidates(), limits, problem.capacity());
        if (Optimizer.solve(problem, Watch.PATIENT) instanceof Answer.Found less) {
            assertThat(OptimizerTest.found(richer).gain()).isGreaterThanOrEqualTo(less.solution().gain() - 1e-7);
        }
    }

    @Test
    void theBestIsProvenForAHundredProblemsOfUpToFortyMoves() {
        var random = new SplittableRandom(2027);
        for (int i = 0; i < 100; i++) {
            int moves = 15 + random.nextInt(26);
            var problem = RandomProblem.paced(RandomProblem.of(moves, 2 + i % 3, random.split()), 2 + i % 4, 3, 1 + i % 2, random);
            var solution = OptimizerTest.found(problem);
            assertThat(solution.proven()).as("problem %d of %d moves", i, moves).isTrue();
            assertThat(EveryPlan.sound(problem, solution)).isTrue();
        }
    }

    /** Every mission is full in every phase, and so are the phases. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatFillsEveryPhaseToTheBrimIsFound(int seed) {
        var random = new SplittableRandom(seed);
        var candidates = new ArrayList<Candidate>();
        var uses = new ArrayList<Map<String, Double>>();
        var capacity = new double[3];
        for (int m = 0; m < 6; m++) {
            uses.add(new HashMap<>());
            for (int p = 0; p < 9; p++) {
                int cost = 1 + random.nextInt(8);
                capacity[p % 3] += cost;
                uses.get(m).put("m" + candidates.size(), 1.0);
                candidates.add(new Candidate(
                        "m" + candidates.size(), cost, new int[] {candidates.size()}, new double[] {0}, Set.of(), Standing.FREE));
            }
        }
        var limits = IntStream.range(0, 6).mapToObj(m -> new Limit("mission " + m, 3, uses.get(m), true)).toList();
        var weights = DoubleStream.generate(() -> 1).limit(candidates.size()).toArray();
        var solution = OptimizerTest.found(new Problem(weights, candidates, limits, capacity));
        assertThat(solution.gain()).isEqualTo(candidates.size());
        assertThat(solution.proven()).isTrue();
    }

    @Test
    void pinnedMovesThatAPhaseDoesNotBearNeedAHigherLimitOrAMoveLess() {
        var problem = mission(8, 3, Standing.PINNED, 9, 9);
        var answer = impossible(problem);
        assertThat(answer.clashes()).startsWith(THREE_A_PHASE).hasSize(8);
        assertThat(answer.relaxations()).containsExactly(new Relaxation(THREE_A_PHASE, OptionalDouble.of(4)));
        assertThat(answer.smallest()).isTrue();
    }

    @Test
    void whatDoesNotFitWithoutTheOtherPhaseNeedsAllOfTheLimitInOne() {
        var problem = mission(5, 3, Standing.PINNED, 9, 1);
        assertThat(impossible(problem).relaxations()).hasSize(1);
        var rigid = mission(5, 3, Standing.PINNED, 9, 0);
        assertThat(impossible(rigid).clashes()).contains(THREE_A_PHASE, new Constraint.Capacity(1, 0));
    }

    @Test
    void theLeastIsWhatTheBestDivisionUses() {
        var uses = Map.of("m0", 2.5, "m1", 2.0, "m2", 1.25, "m3", 1.0);
        var pinned = mission(4, 1, Standing.PINNED, 9, 9);
        var problem = new Problem(pinned.weights(), pinned.candidates(), List.of(new Limit("people", 1, uses, true)), pinned.capacity());
        assertThat(impossible(problem).relaxations())
                .containsExactly(new Relaxation(new Constraint.Limited("people", 1, true), OptionalDouble.of(3.5)));
    }

    @Test
    void whatComesLaterHasNoPlaceInTheFirstPhase() {
        var first = new Candidate("first", 1, new int[0], new double[0], Set.of(), Standing.PINNED);
        var later = IntStream.range(0, 4)
                .mapToObj(t -> new Candidate("m" + t, 1, new int[] {0}, new double[] {.5}, Set.of("first"), Standing.FREE))
                .toList();
        var candidates = new ArrayList<Candidate>(later);
        candidates.add(first);
        var uses = later.stream().collect(Collectors.toMap(Candidate::id, c -> 1.0));
        var problem = new Problem(new double[] {16}, candidates, List.of(new Limit("two", 2, uses, true)), new double[] {9, 9});
        assertThat(OptimizerTest.found(problem).gain()).isEqualTo(12);
    }
}
