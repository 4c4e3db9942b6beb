package isthmus.assessment.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static Draws draws(int secret) {
        var bytes = new byte[16];
        bytes[0] = (byte) secret;
        return Draws.from(bytes);
    }

    private static long[] some(Draws draws) {
        return LongStream.generate(draws::nextLong).limit(9).toArray();
    }

    @Test
    void theSameSecretDrawsTheSameAndAnotherSomethingElse() {
        assertThat(some(draws(1))).isEqualTo(some(draws(1))).doesNotContain(some(draws(2)));
    }

    @Test
    void whatIsDrawnForOnePurposeDoesNotDependOnWhatWasDrawnForAnother() {
        var used = draws(1);
        some(used);

        assertThat(some(used.of("ids"))).isEqualTo(some(draws(1).of("ids"))).doesNotContain(some(draws(1).of("shape")));
    }

    @Test
    void everyOrderIsAsLikely() {
        var draws = draws(3);
        var counts = new long[6];
        IntStream.range(0, 6_000).forEach(i -> {
            var order = draws.order(3);
            counts[order.get(0) * 2 + (order.get(1) > order.get(2) ? 1 : 0)]++;
        });

        assertThat(new ChiSquareTest().chiSquareTest(new double[] {1, 1, 1, 1, 1, 1}, counts)).isGreaterThan(0.001);
    }

    @Test
    void aSecretThatCanBeGuessedIsRefused() {
        assertThatThrownBy(() -> Draws.from(new byte[8])).hasMessageContaining("8 bytes");
    }
}
