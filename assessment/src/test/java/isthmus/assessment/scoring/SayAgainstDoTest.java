package isthmus.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Sample;
import isthmus.assessment.instrument.GraphPart;
import isthmus.assessment.island.IslandIndex;
import isthmus.assessment.island.Metric;
import isthmus.assessment.wording.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayAgainstDoTest {

    private static SayAgainstDo line(LevelRange said, Integer shown) {
        return new SayAgainstDo(Sample.FLOW, GraphPart.WAITING, said, shown, null);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "0.19, 5", "0.21, 4", "0.5, 3", "0.79, 2", "0.81, 1", "1, 1"})
    void noSeparationIsTheHighestLevelAndCompleteSeparationTheLowest(double separation, int level) {
        var scoring = Sample.INSTRUMENT.scoring();
        assertThat(scoring.level(SayAgainstDo.score(separation, scoring))).isEqualTo(level);
    }

    @Test
    void twoLevelsApartIsAClashAndOneIsNot() {
        assertThat(line(new LevelRange(4, 4, 4), 2).clashes()).isTrue();
        assertThat(line(new LevelRange(2, 2, 2), 4).clashes()).isTrue();
        assertThat(line(new LevelRange(3, 2, 4), 4).clashes()).isFalse();
        assertThat(line(new LevelRange(4, 4, 4), 2).ahead()).hasValue(2);
    }

    @Test
    void withoutOneOfTheTwoThereIsNothingToClash() {
        assertThat(line(null, 2).clashes()).isFalse();
        assertThat(line(new LevelRange(5, 5, 5), null).clashes()).isFalse();
    }

    @Test
    void onlyDimensionsWithACounterpartAreSetBesideTheGraph() {
        var results = isthmus.assessment.Round.unanimous(4).assess().dimensions();
        var none = Metric.undefined(Sentence.plain("There are no missions."));
        var lines = SayAgainstDo.of(results, new IslandIndex(none, none, none, none, none, none), Sample.INSTRUMENT.scoring());
        assertThat(lines).extracting(SayAgainstDo::dimension).isEqualTo(List.of(Sample.FLOW));
        assertThat(lines.getFirst().why()).hasToString("There are no missions.");
    }
}
