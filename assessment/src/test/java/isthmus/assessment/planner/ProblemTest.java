package isthmus.assessment.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {

    private static Candidate candidate(double cost, int tie, double residual, String... requires) {
        return new Candidate("a", cost, new int[] {tie}, new double[] {residual}, Set.of(requires), Standing.FREE);
    }

    private static Problem problem(double[] weights, Candidate candidate, List<Limit> limits, double... capacity) {
        return new Problem(weights, List.of(candidate), limits, capacity);
    }

    static Stream<Arguments> faults() {
        var sound = candidate(1, 0, .5);
        var one = new double[] {1};
        return Stream.<Map.Entry<String, ThrowingCallable>>of(
                        Map.entry("The cost of “a” is 0.0; it must be finite and above 0.", () -> candidate(0, 0, .5)),
                        Map.entry("The cost of “a” is Infinity; it must be finite and above 0.", () -> candidate(Double.POSITIVE_INFINITY, 0, .5)),
                        Map.entry("A residual of “a” is 1.5; it must be from 0 to 1.", () -> candidate(1, 0, 1.5)),
                        Map.entry("A residual of “a” is NaN; it must be from 0 to 1.", () -> candidate(1, 0, Double.NaN)),
                        Map.entry("“a” has 1 ties and 0 residuals.", () -> new Candidate("a", 1, new int[1], new double[0], Set.of(), Standing.FREE)),
                        Map.entry("“a” has the tie 0, which is negative or there twice.",
                                () -> new Candidate("a", 1, new int[2], new double[2], Set.of(), Standing.FREE)),
                        Map.entry("The bound of the limit “l” is -1.0; it must be finite and not negative.", () -> new Limit("l", -1, Map.of())),
                        Map.entry("What “a” uses of the limit “l” is NaN; it must be finite and not negative.", () -> new Limit("l", 1, Map.of("a", Double.NaN))),
                        Map.entry("The weight of tie 1 is -2.0; it must be finite and not negative.", () -> problem(new double[] {1, -2}, sound, List.of(), 1)),
                        Map.entry("A plan needs at least one phase.", () -> problem(one, sound, List.of())),
                        Map.entry("The capacity of phase 2 is NaN; it must be finite and not negative.", () -> problem(one, sound, List.of(), 1, Double.NaN)),
                        Map.entry("“a” touches tie 3 of 1.", () -> problem(one, candidate(1, 3, .5), List.of(), 1)),
                        Map.entry("“a” requires “b”, which is no candidate.", () -> problem(one, candidate(1, 0, .5, "b"), List.of(), 1)),
                        Map.entry("The limit “l” names “b”, which is no candidate.", () -> problem(one, sound, List.of(new Limit("l", 1, Map.of("b", 1.0))), 1)),
                        Map.entry("Two limits are called “l”.", () -> problem(one, sound, List.of(new Limit("l", 1, Map.of()), new Limit("l", 2, Map.of())), 1)),
                        Map.entry("Two candidates are called “a”.", () -> new Problem(one, List.of(sound, sound), List.of(), one)),
                        Map.entry("The slowest of no branches is none.", () -> new Goal.SlowestMission(List.of())),
                        Map.entry("The fixed time of a branch is -1.0; it must be finite and not negative.", () -> new Goal.Branch(-1, new int[0])),
                        Map.entry("A branch touches tie 1 of 1.",
                                () -> new Problem(one, List.of(), List.of(), one, new Goal.SlowestMission(List.of(new Goal.Branch(0, new int[] {1}))))))
                .map(fault -> Arguments.of(fault.getKey(), fault.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatIsWrongIsNamed(String message, ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void changingAnArrayAfterwardsChangesNoProblem() {
        var weights = new double[] {1};
        var problem = problem(weights, candidate(1, 0, .5), List.of(), 1);
        weights[0] = 9;
        problem.weights()[0] = 9;
        problem.candidates().getFirst().residuals()[0] = 0;
        assertThat(((Answer.Found) Optimizer.solve(problem, Watch.PATIENT)).solution().gain()).isEqualTo(.5);
    }
}
