package isthmus.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {

    @Test
    void eachPIsMultipliedByHowManyAreLeftAndNeverFallsBelowASmallerOne() {
        // 4 x .005, 3 x .01, 2 x .03, and 1 x .04, which is lifted to the .06 before it
        assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void noPIsAboveOne() {
        assertThat(Holm.adjust(new double[] {0.6, 0.7})).containsExactly(1, 1);
        assertThat(Holm.adjust(new double[0])).isEmpty();
    }

    @Test
    void whatWasNotTestedIsNotCountedAndKeepsOne() {
        assertThat(Holm.adjust(new double[] {0.01, 0.02, 0.03}, new boolean[] {true, false, true}))
                .containsExactly(new double[] {0.02, 1, 0.03}, within(1e-12));
    }
}
