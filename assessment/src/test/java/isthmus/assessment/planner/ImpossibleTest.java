package isthmus.assessment.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.planner.Answer.Impossible;
import isthmus.assessment.planner.Answer.Relaxation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ImpossibleTest {

    private static Candidate candidate(String id, double cost, Standing standing, String... requires) {
        return new Candidate(id, cost, new int[] {0}, new double[] {.5}, Set.of(requires), standing);
    }

    private static Problem problem(List<Candidate> candidates, List<Limit> limits, double... capacity) {
        return new Problem(new double[] {1}, candidates, limits, capacity);
    }

    private static Impossible impossible(Problem problem) {
        return (Impossible) Optimizer.solve(problem, Watch.PATIENT);
    }

    private static boolean possible(Problem problem, Set<Constraint> given, Map<Constraint, Double> to) {
        return !Double.isNaN(EveryPlan.most(EveryPlan.without(problem, given, to)));
    }

    @Test
    void pinnedMovesThatCostTooMuchNeedMoreCapacity() {
        var problem = problem(List.of(candidate("a", 3, Standing.PINNED), candidate("b", 4, Standing.PINNED)), List.of(), 5);
        assertThat(impossible(problem)).isEqualTo(new Impossible(
                List.of(new Constraint.Capacity(0, 5), new Constraint.Pinned("a"), new Constraint.Pinned("b")),
                List.of(new Relaxation(new Constraint.Capacity(0, 5), OptionalDouble.of(7))),
                true));
    }

    @Test
    void pinnedMovesThatUseTooMuchNeedAHigherLimit() {
        var core = new Limit("people of Platform", 2, Map.of("a", 1.5, "b", 1.0, "c", 9.0));
        var problem = problem(
                List.of(candidate("a", 1, Standing.PINNED), candidate("b", 1, Standing.PINNED), candidate("c", 1, Standing.FREE)), List.of(core), 5);
        assertThat(impossible(problem)).isEqualTo(new Impossible(
                List.of(new Constraint.Limited("people of Platform", 2, false), new Constraint.Pinned("a"), new Constraint.Pinned("b")),
                List.of(new Relaxation(new Constraint.Limited("people of Platform", 2, false), OptionalDouble.of(2.5))),
                true));
    }

    @Test
    void aPinnedMoveThatRequiresAForbiddenOneNamesTheChain() {
        var problem = problem(
                List.of(candidate("a", 1, Standing.PINNED, "b"), candidate("b", 1, Standing.FREE, "c"), candidate("c", 1, Standing.FORBIDDEN)),
                List.of(), 5, 5, 5);
        assertThat(impossible(problem).clashes()).containsExactly(
                new Constraint.Pinned("a"), new Constraint.Forbidden("c"), new Constraint.Required("a", "b"), new Constraint.Required("b", "c"));
        assertThat(impossible(problem).relaxations()).hasSize(1);
    }

    @Test
    void movesThatRequireEachOtherAreACircle() {
        var problem = problem(List.of(candidate("a", 1, Standing.PINNED, "b"), candidate("b", 1, Standing.FREE, "a")), List.of(), 5, 5);
        assertThat(impossible(problem).clashes())
                .containsExactly(new Constraint.Pinned("a"), new Constraint.Required("a", "b"), new Constraint.Required("b", "a"));
    }

    @Test
    void aChainThatIsLongerThanThereArePhasesIsNotMadePossibleByCapacity() {
        var problem = problem(List.of(candidate("a", 1, Standing.PINNED, "b"), candidate("b", 1, Standing.FREE)), List.of(), 5);
        assertThat(impossible(problem).clashes()).containsExactly(new Constraint.Pinned("a"), new Constraint.Required("a", "b"));
    }

    @Test
    void twoIndependentClashesNeedTwoChanges() {
        var one = new Limit("one of two", 1, Map.of("a", 1.0, "b", 1.0));
        var problem = problem(
                List.of(candidate("a", 1, Standing.PINNED), candidate("b", 1, Standing.PINNED), candidate("c", 9, Standing.PINNED)), List.of(one), 5, 6);
        assertThat(impossible(problem).relaxations()).containsExactly(
                new Relaxation(new Constraint.Limited("one of two", 1, false), OptionalDouble.of(2)),
                new Relaxation(new Constraint.Capacity(0, 5), OptionalDouble.of(9)));
    }

    @Test
    void aFreeMoveThatCannotBeChosenIsNoClash() {
        var problem = problem(
                List.of(candidate("loop", 1, Standing.FREE, "loop"), candidate("dear", 9, Standing.FREE), candidate("a", 1, Standing.FREE)), List.of(), 5);
        assertThat(((Answer.Found) Optimizer.solve(problem, Watch.PATIENT)).solution().chosen()).containsExactly("a");
    }

    @Test
    void stoppedItStillSaysWhatWouldDo() {
        var problem = problem(List.of(candidate("a", 3, Standing.PINNED), candidate("b", 4, Standing.PINNED)), List.of(), 5);
        var stopped = (Impossible) Optimizer.solve(problem, (best, bound) -> false);
        var given = stopped.relaxations().stream().map(Relaxation::constraint).collect(Collectors.toSet());
        assertThat(possible(problem, given, Map.of())).isTrue();
    }

    /** Even costs leave one of each odd capacity, but there are too many divisions to try. */
    @Test
    void whereNotEveryDivisionWasTriedNothingIsSaidToBeTheSmallest() {
        var random = new SplittableRandom(1);
        var candidates = IntStream.range(0, 40).mapToObj(i -> candidate("m" + i, 2 + 2 * random.nextInt(1000), Standing.PINNED)).toList();
        double half = Math.floor(candidates.stream().mapToDouble(Candidate::cost).sum() / 4) * 2 - 1;
        double rest = candidates.stream().mapToDouble(Candidate::cost).sum() - half;
        var answer = impossible(problem(candidates, List.of(), half, rest));
        assertThat(answer.relaxations()).hasSize(1);
        assertThat(answer.smallest()).isFalse();
    }

    /** Tries every set of constraints that could be given up. */
    @Property(tries = 150)
    void noSmallerSetOfChangesDoesAndWhatClashesIsNeededToClash(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 5) int moves, @ForAll @IntRange(min = 1, max = 2) int phases, @ForAll boolean paced) {
        var random = new SplittableRandom(seed);
        var crowded = RandomProblem.crowded(moves, phases, random);
        var problem = pinned(paced ? RandomProblem.paced(crowded, 1, 1 + random.nextInt(3), 2, random) : crowded);
        if (!(Optimizer.solve(problem, Watch.PATIENT) instanceof Impossible answer)) {
            assertThat(possible(problem, Set.of(), Map.of())).isTrue();
            return;
        }
        assertThat(answer.smallest()).isTrue();
        var all = EveryPlan.constraints(problem);
        var to = new HashMap<Constraint, Double>();
        answer.relaxations().forEach(r -> r.atLeast().ifPresent(value -> to.put(r.constraint(), value)));
        var given = answer.relaxations().stream().map(Relaxation::constraint).collect(Collectors.toSet());
        assertThat(possible(problem, given, to)).isTrue();
        for (var raised : to.entrySet()) {
            var lower = new HashMap<>(to);
            lower.put(raised.getKey(), Math.max(0, raised.getValue() - .01));
            // The amounts are said one after the other, so that only the last is the least beside all others.
            if (raised.getKey().equals(answer.relaxations().getLast().constraint())) {
                assertThat(possible(problem, given, lower)).isFalse();
            }
        }
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            if (Integer.bitCount(bits) == given.size() - 1) {
                assertThat(possible(problem, subset(all, bits), Map.of())).isFalse();
            }
        }
        var others = new HashSet<>(all);
        answer.clashes().forEach(others::remove);
        assertThat(possible(problem, others, Map.of())).isFalse();
        for (var clash : answer.clashes()) {
            var without = new HashSet<>(others);
            without.add(clash);
            assertThat(possible(problem, without, Map.of())).isTrue();
        }
    }

    private static Set<Constraint> subset(List<Constraint> all, int bits) {
        var set = new HashSet<Constraint>();
        for (int i = 0; i < all.size(); i++) {
            if ((bits >> i & 1) == 1) {
                set.add(all.get(i));
            }
        }
        return set;
    }

    private static Problem pinned(Problem problem) {
        var candidates = problem.candidates().stream()
                .map(c -> c.standing() == Standing.FREE && Math.abs(c.id().hashCode()) % 3 > 0
                        ? new Candidate(c.id(), c.cost(), c.ties(), c.residuals(), c.requires(), Standing.PINNED)
                        : c)
                .toList();
        return new Problem(problem.weights(), candidates, problem.limits(), problem.capacity());
    }

    @Test
    void theLeastCapacityIsThatOfTheBestDivision() {
        var problem = problem(
                List.of(candidate("a", 3.5, Standing.PINNED), candidate("b", 4.25, Standing.PINNED), candidate("c", 2, Standing.PINNED)), List.of(), 5, 1);
        var relaxation = impossible(problem).relaxations().getFirst();
        assertThat(relaxation.constraint()).isEqualTo(new Constraint.Capacity(0, 5));
        assertThat(relaxation.atLeast().orElseThrow()).isCloseTo(9.75, within(1e-12));
    }
}
