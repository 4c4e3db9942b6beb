package isthmus.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    private static final Scoring FIVE = new Scoring(1, 5, 3, 0.6, List.of(1.8, 2.6, 3.4, 4.2), true);

    @ParameterizedTest
    @CsvSource({
        "1.0, 1", "1.79, 1", "1.8, 2", "2.59, 2", "2.6, 3", "3.39, 3", "3.4, 4", "4.19, 4", "4.2, 5", "5.0, 5",
    })
    void aScoreOnAnEdgeBelongsToTheLevelAbove(double score, int level) {
        assertThat(FIVE.level(score)).isEqualTo(level);
    }

    @Test
    void anEdgeThatRoundingMissesIsReachedNevertheless() {
        double thrice = 1.8 / 3 + 1.8 / 3 + 1.8 / 3;
        assertThat(thrice).isLessThan(1.8);
        assertThat(FIVE.level(thrice)).isEqualTo(2);
        assertThat(FIVE.level(1.79999)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, false, 1", "4, 5, false, 4", "5, 5, false, 5",
        "1, 5, true, 5", "2, 5, true, 4", "3, 5, true, 3", "5, 5, true, 1",
        "1, 2, false, 1", "2, 2, false, 5", "2, 2, true, 1",
        "4, 7, false, 3", "2, 7, true, 4.333333333", "11, 11, false, 5",
    })
    void answersOnAnyNumberOfPointsAreStretchedToOneRange(int answer, int points, boolean reversed, double score) {
        assertThat(FIVE.score(answer, points, reversed)).isCloseTo(score, within(1e-9));
    }

    @Test
    void theRangeIsTheInstruments() {
        var percent = new Scoring(0, 100, 3, 0.6, List.of(50.0), true);
        assertThat(percent.score(2, 5, false)).isEqualTo(25);
        assertThat(percent.score(2, 5, true)).isEqualTo(75);
        assertThat(percent.level(49.9)).isEqualTo(1);
        assertThat(percent.level(50)).isEqualTo(2);
    }
}
