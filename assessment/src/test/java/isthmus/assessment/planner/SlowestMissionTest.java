package isthmus.assessment.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.planner.Goal.Branch;
import isthmus.assessment.planner.Goal.SlowestMission;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlowestMissionTest {

    private static Candidate fixes(int tie) {
        return new Candidate("fix " + tie, 1, new int[] {tie}, new double[] {0}, Set.of(), Standing.FREE);
    }

    private static Problem parallel(int branches, double capacity) {
        return new Problem(
                java.util.stream.DoubleStream.generate(() -> 10).limit(branches).toArray(),
                IntStream.range(0, branches).mapToObj(SlowestMissionTest::fixes).toList(),
                List.of(),
                new double[] {capacity},
                new SlowestMission(IntStream.range(0, branches).mapToObj(b -> new Branch(0, new int[] {b})).toList()));
    }

    private static Solution found(Problem problem) {
        return ((Answer.Found) Optimizer.solve(problem, Watch.PATIENT)).solution();
    }

    @Test
    void ofTwoParallelBranchesOfTenDaysFixingOneGainsNothingAndFixingBothTen() {
        var one = found(parallel(2, 1));
        assertThat(one.gain()).isZero();
        assertThat(one.chosen()).isEmpty();
        assertThat(one.certificate()).isEqualTo(new Certificate.Search(100));
        var both = found(parallel(2, 2));
        assertThat(both.gain()).isEqualTo(10);
        assertThat(both.chosen()).containsExactly("fix 0", "fix 1");
    }

    @Test
    void threeParallelBranchesAreFixedTogether() {
        assertThat(found(parallel(3, 3)).gain()).isEqualTo(10);
    }

    @Test
    void whatGainsAllThatCouldBeGainedIsProven() {
        assertThat(found(parallel(2, 2)).certificate()).isEqualTo(new Certificate.Proven());
    }

    @Test
    void aBranchThatPassesATieTwiceWaitsTwice() {
        var problem = new Problem(
                new double[] {4}, List.of(fixes(0)), List.of(), new double[] {1},
                new SlowestMission(List.of(new Branch(1, new int[] {0, 0}), new Branch(5, new int[0]))));
        assertThat(found(problem).gain()).isEqualTo(4);
    }

    @Property(tries = 150)
    void itGainsNoMoreThanTheBestWhichIsWithinTheBound(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int moves) {
        var problem = crowded(moves, new SplittableRandom(seed));
        if (Optimizer.solve(problem, Watch.PATIENT) instanceof Answer.Found found) {
            var solution = found.solution();
            double most = EveryPlan.most(problem);
            assertThat(EveryPlan.sound(problem, solution)).isTrue();
            assertThat(EveryPlan.gain(problem, Set.copyOf(solution.chosen()))).isCloseTo(solution.gain(), within(1e-9));
            assertThat(solution.gain()).isLessThanOrEqualTo(most + 1e-9);
            assertThat(solution.bound()).isGreaterThanOrEqualTo(most - 1e-9);
            if (solution.proven()) {
                assertThat(solution.gain()).isCloseTo(most, within(1e-7));
            } else {
                assertThat(solution.certificate()).isInstanceOf(Certificate.Search.class);
            }
        }
    }

    private static Problem crowded(int moves, SplittableRandom random) {
        var waits = RandomProblem.crowded(moves, 2, random);
        int ties = waits.weights().length;
        var branches = random.ints(3, 1, 5).mapToObj(length -> new Branch(random.nextInt(5), random.ints(length, 0, ties).toArray())).toList();
        return new Problem(waits.weights(), waits.candidates(), waits.limits(), waits.capacity(), new SlowestMission(branches));
    }

    /** A search promises nothing, but one that hardly ever found the best would be of no use. */
    @Test
    void onSmallProblemsItMostlyFindsTheBest() {
        int found = 0;
        int all = 0;
        for (int seed = 0; seed < 200; seed++) {
            var problem = crowded(9, new SplittableRandom(seed));
            double most = EveryPlan.most(problem);
            if (most > 0) {
                all++;
                found += found(problem).gain() > most - 1e-7 ? 1 : 0;
            }
        }
        assertThat(all).isGreaterThan(50);
        assertThat((double) found / all).isGreaterThan(.9);
    }
}
