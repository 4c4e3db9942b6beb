package isthmus.assessment.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelsTest {

    private static final List<Integer> ALL = List.of(20, 20, 20, 20, 20);

    /** Places that are drawn. */
    private static IntToDoubleFunction places() {
        var random = new SplittableRandom(3);
        return at -> random.nextDouble();
    }

    private static Levels of(List<Integer> near, int records) {
        return Levels.of(new Pool(Set.of(), near, ALL), records, Policy.RESEARCHERS, places()).orElseThrow();
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
    void levelsAreDrawnAboutTheMeanOfThoseNear() {
        var low = (Levels.Drawn) of(List.of(12, 9, 6, 2, 1), 400);
        var middle = (Levels.Drawn) of(List.of(6, 6, 6, 6, 6), 400);

        assertThat(low.levels().stream().mapToInt(l -> l).average().orElseThrow()).isCloseTo(low.from().mean(), within(0.2));
        assertThat(middle.levels().stream().mapToInt(l -> l).average().orElseThrow()).isCloseTo(3, within(0.2));
        assertThat(low.from().mean()).isCloseTo(61 / 30.0, within(1e-9));
    }

    @Test
    void whichLevelsMakeUpTheMeanIsNotSaid() {
        var extremes = new Pool(Set.of(), List.of(10, 0, 0, 0, 10), ALL);
        var middling = new Pool(Set.of(), List.of(0, 0, 20, 0, 0), ALL);

        assertThat(extremes.shares()).containsExactly(middling.shares(), within(1e-9));
    }

    @Test
    void whatIsPublishedHasAsManyLevelsAsThePolicyAsksForAndIsNotFarFromAllOthers() {
        var pool = new Pool(Set.of(), List.of(12, 9, 6, 2, 1), ALL);
        var random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            var drawn = Levels.of(pool, 5, Policy.RESEARCHERS, at -> random.nextDouble()).orElseThrow();

            assertThat(drawn).isInstanceOfSatisfying(Levels.Drawn.class, d -> {
                assertThat(d.levels().stream().distinct().count()).isGreaterThanOrEqualTo(3);
                assertThat(Levels.distance(Levels.shares(d.levels()), Spread.shares(ALL))).isLessThanOrEqualTo(0.35);
            });
        }
    }

    @Test
    void thoseNearOfTwoLevelsShowOnlyTheirMean() {
        assertThat(of(List.of(0, 12, 18, 0, 0), 5)).isInstanceOfSatisfying(Levels.Mean.class, mean -> assertThat(mean.level()).isEqualTo(2.6));
    }

    @Test
    void thoseNearThatAreFarFromAllOthersShowOnlyTheirMean() {
        assertThat(of(List.of(0, 0, 1, 1, 28), 5)).isInstanceOfSatisfying(Levels.Mean.class, mean -> assertThat(mean.level()).isEqualTo(4.9));
    }

    @Test
    void ofFewerThanANeighbourhoodNothingIsSaid() {
        assertThat(Levels.of(new Pool(Set.of(), List.of(6, 6, 6, 6, 5), ALL), 5, Policy.RESEARCHERS, places())).isEmpty();
        assertThat(Levels.of(new Pool(Set.of(), List.of(6, 6, 6, 6, 6), ALL), 5, Policy.RESEARCHERS, places())).isPresent();
    }

    @Test
    void oneThatIsLeftOutIsMissingNearTheClassOnlyWhereItIsNear() {
        var pool = new Pool(Set.of("near"), List.of(4, 4, 4, 4, 4), ALL);

        assertThat(pool.without("near", 5)).isEqualTo(new Pool(Set.of("near"), List.of(4, 4, 4, 4, 3), List.of(20, 20, 20, 20, 19)));
        assertThat(pool.without("far", 1)).isEqualTo(new Pool(Set.of("near"), List.of(4, 4, 4, 4, 4), List.of(19, 20, 20, 20, 20)));
    }

    @Test
    void levelsThatAreAllTheSameSpreadNowhere() {
        var same = new Pool(Set.of(), List.of(0, 0, 0, 30, 0), List.of(0, 0, 0, 100, 0));

        assertThat(same.shares()[3]).isCloseTo(1, within(1e-3));
        assertThat(Levels.of(same, 5, Policy.RESEARCHERS, places()).orElseThrow()).isEqualTo(new Levels.Mean(4, same));
    }
}
