package isthmus.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IccTest {

    /** Six targets, four judges each: table 2 of Shrout and Fleiss (1979). */
    private static final List<double[]> SHROUT_FLEISS = List.of(
            new double[] {9, 2, 5, 8},
            new double[] {6, 1, 3, 2},
            new double[] {8, 4, 6, 8},
            new double[] {7, 1, 2, 6},
            new double[] {10, 5, 6, 9},
            new double[] {6, 2, 4, 7});

    @Test
    void theTableOfShroutAndFleissComesOutAsPrinted() {
        var icc = Icc.of(SHROUT_FLEISS);
        assertThat(icc.single()).isCloseTo(0.17, within(0.005));
        assertThat(icc.mean()).isCloseTo(0.44, within(0.005));
    }

    @Test
    void withGroupsOfOneSizeTheSecondFollowsFromTheFirst() {
        var icc = Icc.of(SHROUT_FLEISS);
        assertThat(icc.mean()).isCloseTo(4 * icc.single() / (1 + 3 * icc.single()), within(1e-12));
    }

    @Test
    void groupsOfDifferentSizesCountByTheirAverageSize() {
        // Means 2 and 5, grand mean 3.2: MSB 10.8, MSW 4/3, size (5 - 13/5) / 1 = 2.4
        var icc = Icc.of(List.of(new double[] {1, 2, 3}, new double[] {4, 6}));
        assertThat(icc.single()).isCloseTo((10.8 - 4.0 / 3) / (10.8 + 1.4 * 4 / 3), within(1e-12));
        assertThat(icc.mean()).isCloseTo((10.8 - 4.0 / 3) / 10.8, within(1e-12));
    }

    @Test
    void groupsThatDifferLessThanTheirPeopleDoAreNegative() {
        // MSB 0, MSW 2: the least that groups of two can have is -1
        assertThat(Icc.of(List.of(new double[] {1, 3}, new double[] {3, 1}))).isEqualTo(new Icc(-1, 0));
    }

    @Test
    void groupsThatAllSayTheSameHaveNothingToTellApart() {
        assertThat(Icc.of(List.of(new double[] {3, 3}, new double[] {3, 3}))).isEqualTo(new Icc(0, 0));
    }
}
