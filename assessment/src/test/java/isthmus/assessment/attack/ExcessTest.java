package isthmus.assessment.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcessTest {

    @Test
    void isThePartOfWhatWouldHaveFailed() {
        var excess = Excess.of(new double[] {1, 0, 1, 1}, new double[] {0, 0, 1, 1});

        assertThat(excess.rate()).isCloseTo((0.75 - 0.5) / (1 - 0.5), within(1e-12));
        assertThat(excess.upper()).isGreaterThan(excess.rate());
        assertThat(excess.each()).containsExactly(2.0, 0.0, 0.0, 0.0);
    }

    @Test
    void isNothingWhereTakingPartChangesNothingOrAllIsKnownAnyway() {
        assertThat(Excess.of(new double[] {0.3, 0.6}, new double[] {0.3, 0.6})).isEqualTo(new Excess(0, 0, List.of(0.0, 0.0)));
        assertThat(Excess.of(new double[] {1, 1}, new double[] {1, 1})).isEqualTo(new Excess(0, 0, List.of(0.0, 0.0)));
    }

    /** Of 100 organizations, for each of which an attack succeeds by chance, with a true excess of 0.125. */
    @Test
    void theTrueOneIsAboveTheBoundInAboutOneOfTwenty() {
        var random = new SplittableRandom(8);
        double above = IntStream.range(0, 2_000).filter(i -> {
            var control = IntStream.range(0, 100).mapToDouble(o -> random.nextDouble() < 0.2 ? 1 : 0).toArray();
            var attack = Arrays.stream(control).map(c -> c == 1 || random.nextDouble() < 0.125 ? 1 : 0).toArray();
            return Excess.of(attack, control).upper() < 0.125;
        }).count();

        assertThat(above / 2_000).isBetween(0.01, 0.06);
    }

    @Test
    void ofOneOrganizationThereIsNoBound() {
        assertThat(Excess.of(new double[] {0.5}, new double[] {0.4}).upper()).isNaN();
    }
}
