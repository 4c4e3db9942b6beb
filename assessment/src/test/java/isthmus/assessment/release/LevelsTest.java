package isthmus.assessment.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelsTest {

    private static final Draws DRAWS = Draws.from(new byte[16]);
    private static final double[] ALL = Levels.shares(List.of(1, 2, 3, 4, 5, 1, 2, 3, 4, 5));

    private static Levels of(List<Integer> known, int members) {
        return Levels.of(known, members, ALL, Policy.RESEARCHERS, DRAWS).orElseThrow();
    }

    /** The salaries of Li, Li and Venkatasubramanian (2007): three of nine, printed as 0.375 and 0.167. */
    @Test
    void theDistanceIsThatOfThePaper() {
        var all = IntStream.range(0, 9).mapToDouble(i -> 1.0 / 9).toArray();
        double third = 1.0 / 3;

        assertThat(Levels.distance(new double[] {third, third, third, 0, 0, 0, 0, 0, 0}, all)).isCloseTo(0.375, within(5e-4));
        assertThat(Levels.distance(new double[] {0, 0, 0, third, 0, third, 0, 0, third}, all)).isCloseTo(0.167, within(5e-4));
    }

    @Test
    void aMixedClassShowsTheLevelsOfItsMembersInADrawnOrder() {
        var known = List.of(1, 2, 3, 4, 5, 3);

        assertThat(of(known, 6)).isInstanceOfSatisfying(Levels.Drawn.class, drawn -> {
            assertThat(drawn.levels()).containsExactlyInAnyOrderElementsOf(known);
            assertThat(drawn.owners()).isNotEqualTo(List.of(0, 1, 2, 3, 4, 5)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
            assertThat(IntStream.range(0, 6).mapToObj(i -> known.get(drawn.owners().get(i)))).isEqualTo(drawn.levels());
        });
    }

    @Test
    void aClassOfTwoLevelsShowsOnlyItsMean() {
        assertThat(of(List.of(2, 2, 3, 3, 3), 5)).isEqualTo(new Levels.Mean(2.6));
    }

    @Test
    void aClassFarFromAllOthersShowsOnlyItsMean() {
        assertThat(of(List.of(5, 5, 5, 4, 3, 5, 5, 5, 5, 5), 10)).isEqualTo(new Levels.Mean(4.7));
    }

    @Test
    void whereOneHasNoLevelAllRecordsSayTheMeanAndBelowKNothing() {
        assertThat(of(List.of(1, 2, 3, 4, 5), 6)).isEqualTo(new Levels.Mean(3));
        assertThat(Levels.of(Collections.nCopies(4, 3), 6, ALL, Policy.RESEARCHERS, DRAWS)).isEmpty();
    }
}
