package isthmus.assessment.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SpreadTest {

    @Property(tries = 300)
    void hasTheMeanAndTheVarianceOfWhatItIsLike(@ForAll @Size(5) List<@IntRange(min = 1, max = 60) Integer> counts) {
        var shares = Spread.shares(counts);

        var like = Spread.like(Spread.mean(shares), Spread.variance(shares));

        assertThat(Spread.mean(like)).isCloseTo(Spread.mean(shares), within(1e-6));
        assertThat(Spread.variance(like)).isCloseTo(Spread.variance(shares), within(1e-6));
    }

    @Property(tries = 300)
    void nothingElseWithThatMeanAndVarianceSaysLess(@ForAll @Size(5) List<@IntRange(min = 1, max = 60) Integer> counts) {
        var shares = Spread.shares(counts);

        assertThat(entropy(Spread.like(Spread.mean(shares), Spread.variance(shares)))).isGreaterThanOrEqualTo(entropy(shares) - 1e-9);
    }

    @Property(tries = 300)
    void isMovedToAnyMeanThereCanBe(
            @ForAll @Size(5) List<@IntRange(min = 0, max = 20) Integer> near, @ForAll @Size(5) List<@IntRange(min = 1, max = 60) Integer> all) {
        if (near.stream().allMatch(count -> count == 0)) {
            return;
        }
        double mean = Spread.mean(Spread.shares(near));

        var moved = Spread.about(mean, Spread.like(Spread.mean(Spread.shares(all)), Spread.variance(Spread.shares(all))));

        assertThat(Spread.mean(moved)).isCloseTo(mean, within(1e-6));
        assertThat(moved).hasSize(5);
        assertThat(Arrays.stream(moved).sum()).isCloseTo(1, within(1e-9));
    }

    private static double entropy(double[] shares) {
        return -Arrays.stream(shares).filter(s -> s > 0).map(s -> s * Math.log(s)).sum();
    }
}
