package isthmus.surveys.survey;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One page of questions: the items of one dimension that a perspective is asked.
 *
 * @param number from 1
 */
public record Section(int number, Dimension dimension, List<Item> items) {

    /** @param value what is sent: an option from 1 up, or {@code dk} */
    public record Choice(String value, String label) {}

    /**
     * @param chosen the value of the choice that holds, or null
     */
    public record Question(String id, String text, List<Choice> choices, Choice cannotSee, @Nullable String chosen) {

        /** The words of the choice that holds, or null. */
        public @Nullable String answer() {
            return cannotSee.value().equals(chosen)
                    ? cannotSee.label()
                    : choices.stream()
                            .filter(c -> c.value().equals(chosen))
                            .map(Choice::label)
                            .findFirst()
                            .orElse(null);
        }
    }

    /** Shorter sections come first: people who have begun go on. */
    static List<Section> of(Instrument instrument, String perspective) {
        record Asked(Dimension dimension, List<Item> items) {}
        var asked = instrument.dimensions().stream()
                .map(d -> new Asked(d, d.items().stream().filter(i -> i.audience().contains(perspective)).toList()))
                .filter(a -> !a.items().isEmpty())
                .sorted(Comparator.comparingInt(a -> a.items().size()))
                .toList();
        return IntStream.range(0, asked.size())
                .mapToObj(i -> new Section(i + 1, asked.get(i).dimension(), asked.get(i).items()))
                .toList();
    }

    /** @param given by item id, as a form sends it */
    List<Question> questions(Instrument instrument, Map<String, String> given) {
        return items.stream()
                .map(item -> {
                    var scale = instrument.scaleOf(item);
                    var labels = item.options(scale);
                    var choices = IntStream.range(0, labels.size())
                            .mapToObj(i -> new Choice(String.valueOf(i + 1), labels.get(i)))
                            .toList();
                    return new Question(
                            item.id(), item.text(), choices, new Choice(Form.CANNOT_SEE, scale.cannotSee()), given.get(item.id()));
                })
                .toList();
    }

    boolean answered(Map<String, Answer> answers) {
        return items.stream().allMatch(i -> answers.containsKey(i.id()));
    }

    static String word(Answer answer) {
        return switch (answer) {
            case Answer.CannotSee c -> Form.CANNOT_SEE;
            case Answer.Option(int value) -> String.valueOf(value);
        };
    }
}
