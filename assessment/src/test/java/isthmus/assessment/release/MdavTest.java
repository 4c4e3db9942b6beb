package isthmus.assessment.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MdavTest {

    @Test
    void pointsThatLieTogetherComeIntoOneGroup() {
        double[][] points = {{0, 0}, {10, 10}, {0, 1}, {10, 11}, {1, 0}, {11, 10}, {0, 20}, {1, 20}, {0, 21}};

        assertThat(Mdav.groups(points, 3)).containsExactlyInAnyOrder(List.of(0, 2, 4), List.of(1, 3, 5), List.of(6, 7, 8));
    }

    @Property(tries = 200)
    void everyPointIsInOneGroupOfAtLeastKAndFewerThanTwoK(
            @ForAll @IntRange(min = 1, max = 120) int count, @ForAll @IntRange(min = 1, max = 25) int k, @ForAll long seed) {
        if (count < k) {
            return;
        }
        var random = new SplittableRandom(seed);
        var points = IntStream.range(0, count).mapToObj(i -> new double[] {random.nextInt(4), random.nextDouble()}).toArray(double[][]::new);

        var groups = Mdav.groups(points, k);

        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeBetween(k, 2 * k - 1));
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void pointsThatAreAllTheSameAreStillDivided() {
        assertThat(Mdav.groups(new double[20][3], 5)).hasSize(4).allSatisfy(group -> assertThat(group).hasSize(5));
    }

    @Test
    void fewerPointsThanAGroupNeedsAreRefused() {
        assertThatThrownBy(() -> Mdav.groups(new double[4][2], 5)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("4 points for groups of 5");
    }
}
