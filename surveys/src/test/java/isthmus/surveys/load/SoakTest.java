package isthmus.surveys.load;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.surveys.load.Soak.Sample;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SoakTest {

    /** The program as it is run by hand, for a minute in place of half an hour. */
    @Test
    @Tag("long")
    void aMinuteAtHalfOfThePeakLetsNothingGrow() {
        try (var soak = OwnProcess.start(Soak.class, Map.of(), "60", "9")) {
            assertThat(soak.says("Nothing grew")).isEqualTo(".");
        }
    }

    @Test
    void whatGrowsIsToldAndWhatOnlySwingsIsNot() {
        assertThat(Soak.grown(samples(0, 0))).isEmpty();
        assertThat(Soak.grown(samples(10 << 20, 0))).singleElement().asString().startsWith("heap");
        assertThat(Soak.grown(samples(0, 3))).singleElement().asString().startsWith("threads");
    }

    /** @param heap bytes more at every look; what swings is a tenth of it and less */
    private static List<Sample> samples(long heap, int threads) {
        return IntStream.range(0, 30)
                .mapToObj(i -> new Sample(i, (200L << 20) + i * heap + i % 3 * (4 << 20), 600L << 20, 40 + i * threads + i % 2, 300 + i % 5, 10 + i % 3, 1_000, 20 + i % 7, 0))
                .toList();
    }
}
