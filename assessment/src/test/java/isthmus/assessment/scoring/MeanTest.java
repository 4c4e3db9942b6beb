package isthmus.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /** Cushny and Peebles' hours of sleep, in Student (1908) and in every copy of R. */
    private static final double[] SLEEP_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] SLEEP_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @ParameterizedTest
    @CsvSource({"5, 8, 0.65", "9, 12, 0.32", "24, 40, 0.22", "80, 200, 0.14"})
    void intervalsNarrowAsMoreOfAGroupAnswersByThePublishedTable(int answered, int people, double printed) {
        var mean = Mean.of(withDeviation(0.8, answered), people);
        assertThat(mean.halfWidth(0.95)).isCloseTo(printed, within(0.005));
        assertThat(mean.people()).isEqualTo(answered);
    }

    @Test
    void aFullCensusHasNoSamplingError() {
        var census = Mean.of(new double[] {1, 2, 3, 4, 5}, 5);
        assertThat(census.shown(0.95, 1, 5)).isEqualTo(new Estimate.Shown(3, 3, 3, 5));
        assertThat(Mean.of(new double[] {1, 2, 3, 4, 5}, 3)).as("more answers than people on the chart").isEqualTo(census);
    }

    @Test
    void aGroupNobodyCountedGetsTheFullInterval() {
        // t(4) = 2.776, s = 1.5811, n = 5
        assertThat(Mean.of(new double[] {1, 2, 3, 4, 5}, INFINITE).halfWidth(0.95)).isCloseTo(1.963, within(0.0005));
    }

    @Test
    void intervalsStayWithinTheScale() {
        assertThat(Mean.of(new double[] {1, 1, 1, 1, 5}, INFINITE).shown(0.95, 1, 5).low()).isEqualTo(1);
        assertThat(Mean.of(new double[] {1, 5, 5, 5, 5}, INFINITE).shown(0.95, 1, 5).high()).isEqualTo(5);
    }

    @Test
    void aDifferenceIsWelchsTestAsRPrintsItForTheSleepData() {
        var difference = Mean.of(SLEEP_1, INFINITE).minus(Mean.of(SLEEP_2, INFINITE));
        assertThat(difference.value() / Math.sqrt(difference.variance())).isCloseTo(-1.8608, within(0.00005));
        assertThat(difference.df()).isCloseTo(17.776, within(0.0005));
        assertThat(difference.p()).isCloseTo(0.07939, within(0.000005));
        // Quantiles are taken at hundredths of a degree of freedom, hence not R's -3.3654832 and 0.2054832 to the last digit.
        assertThat(difference.shown(0.95, -10, 10).low()).isCloseTo(-3.3655, within(0.0001));
        assertThat(difference.shown(0.95, -10, 10).high()).isCloseTo(0.2055, within(0.0001));
        assertThat(difference.people()).isEqualTo(20);
    }

    @Test
    void weightedMeansAddTheirVariancesByTheSquareOfTheirWeights() {
        var mean = Mean.weighted(List.of(new Mean(2, 0.04, 4, 5), new Mean(4, 0.09, 9, 10)), new double[] {10, 30});
        assertThat(mean.value()).isCloseTo(3.5, within(1e-12));
        // (1/4)^2 0.04 + (3/4)^2 0.09
        assertThat(mean.variance()).isCloseTo(0.053125, within(1e-12));
        // 0.053125^2 / (0.0025^2 / 4 + 0.050625^2 / 9)
        assertThat(mean.df()).isCloseTo(9.857, within(0.0005));
        assertThat(mean.people()).isEqualTo(15);
    }

    @Test
    void unweightedMeansCountEachPartOnceHoweverManyPeopleItHas() {
        var mean = Mean.unweighted(List.of(new Mean(2, 0, 4, 5), new Mean(4, 0, 99, 100)));
        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.halfWidth(0.95)).isZero();
    }

    @Test
    void withoutSamplingErrorADifferenceIsCertainOrNone() {
        var three = new Mean(3, 0, 4, 5);
        assertThat(three.minus(three).p()).isEqualTo(1);
        assertThat(three.minus(new Mean(2.9, 0, 4, 5)).p()).isZero();
    }

    /** Values around 3 whose standard deviation, with n - 1, is the one wanted. */
    private static double[] withDeviation(double deviation, int n) {
        var values = new double[n];
        Arrays.fill(values, 3);
        double off = deviation * Math.sqrt((n - 1) / (2.0 * (n / 2)));
        for (int i = 0; i < n / 2; i++) {
            values[2 * i] += off;
            values[2 * i + 1] -= off;
        }
        return values;
    }
}
