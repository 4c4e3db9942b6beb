package isthmus.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.Sample;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, true", "2, 1, false", "3, 1, false", "3, 2, true", "4, 2, false", "4, 3, true",
        "5, 2, false", "5, 3, true", "8, 2, false", "8, 3, true", "10, 3, true", "5, 0, false", "0, 0, false",
    })
    void aPersonHasAScoreWithThreeAnswersOrSixtyPerCentOfThoseAsked(int asked, int answered, boolean enough) {
        var items = IntStream.range(0, asked).mapToObj(i -> item("I" + i, false, "tech")).toList();
        var answers = IntStream.range(0, answered).boxed().collect(Collectors.toMap(i -> "I" + i, i -> (Answer) new Answer.Option(4)));
        assertThat(mean(items).of(tech(answers))).isEqualTo(enough ? OptionalDouble.of(4) : OptionalDouble.empty());
    }

    @Test
    void onlyAskedQuestionsCount() {
        var items = List.of(item("I1", false, "tech"), item("I2", false, "tech"), item("I3", false, "exec"), item("I4", false, "exec"));
        assertThat(mean(items).of(tech(options(Map.of("I1", 2, "I2", 3))))).hasValue(2.5);
    }

    @Test
    void notSeeingIsLikeLeavingOut() {
        var items = List.of(item("I1", false, "tech"), item("I2", false, "tech"), item("I3", false, "tech"), item("I4", false, "tech"));
        var answers = options(Map.of("I1", 1, "I2", 2, "I3", 4));
        answers.put("I4", Answer.CANNOT_SEE);
        assertThat(mean(items).of(tech(answers)).orElseThrow()).isCloseTo(7.0 / 3, within(1e-12));
        answers.put("I3", Answer.CANNOT_SEE);
        assertThat(mean(items).of(tech(answers))).isEmpty();
    }

    @Test
    void reversedQuestionsAreRecodedBeforeTheyAreAveraged() {
        var items = List.of(item("I1", false, "tech"), item("I2", true, "tech"), item("I3", true, "tech"));
        assertThat(mean(items).of(tech(options(Map.of("I1", 5, "I2", 1, "I3", 2)))).orElseThrow()).isCloseTo(14.0 / 3, within(1e-12));
    }

    @Test
    void blindnessIsAShareOfWhatWasAnswered() {
        var items = List.of(item("I1", false, "tech"), item("I2", false, "tech"), item("I3", false, "tech"));
        var measure = Measure.cannotSee(items);
        var answers = options(Map.of("I1", 1));
        assertThat(measure.of(tech(answers))).hasValue(0);
        answers.put("I2", Answer.CANNOT_SEE);
        assertThat(measure.of(tech(answers))).hasValue(0.5);
        assertThat(measure.of(tech(Map.of("I3", Answer.CANNOT_SEE)))).hasValue(1);
        assertThat(measure.of(tech(Map.of("elsewhere", Answer.CANNOT_SEE)))).isEmpty();
    }

    private static Measure mean(List<Item> items) {
        return Measure.mean(Sample.INSTRUMENT, items, Sample.SCORING.minimumAnswered(), Sample.SCORING.minimumShare());
    }

    private static Item item(String id, boolean reversed, String audience) {
        return new Item(id, "agree5", reversed, true, null, Set.of(audience), id, Map.of());
    }

    private static Map<String, Answer> options(Map<String, Integer> values) {
        var answers = new HashMap<String, Answer>();
        values.forEach((id, value) -> answers.put(id, new Answer.Option(value)));
        return answers;
    }

    private static Response tech(Map<String, Answer> answers) {
        return new Response("A", "tech", 0, answers);
    }
}
