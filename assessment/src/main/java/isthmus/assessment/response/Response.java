package isthmus.assessment.response;

import static java.util.stream.Collectors.toUnmodifiableMap;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.instrument.Scale;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One respondent's answers. Nothing in it leads back to an invitation.
 *
 * @param team the team it was given for, or null for the organization as a whole
 * @param perspective the perspective it was given from
 * @param wave 0 for answers before the campaign first closed, one more after each reopening
 * @param answers by item id; items without an answer are absent
 */
public record Response(@Nullable String team, String perspective, int wave, Map<String, Answer> answers) {

    private static final int MOST_POINTS = 99;

    /** By how they are sent. */
    private static final Map<String, Answer.Option> OPTIONS =
            IntStream.rangeClosed(1, MOST_POINTS).mapToObj(Answer.Option::new).collect(toUnmodifiableMap(o -> String.valueOf(o.value()), o -> o));

    public Response {
        answers = Map.copyOf(answers);
    }

    /**
     * Checks a form against the instrument. Items may be left out; the wave is the store's to say and 0 here.
     *
     * @return every problem: unknown items, items this perspective is not asked, answers that are no option, no answer at all
     */
    public static Checked<Response> of(Instrument instrument, Form form) {
        var problems = new ArrayList<Problem>();
        var answers = answers(instrument, form, problems);
        if (answers.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    "answers",
                    Sentence.of("response.empty", "There is no answer yet."),
                    Sentence.of("response.empty.mend", "Answer at least one question.")));
        }
        return problems.isEmpty()
                ? Checked.accepted(new Response(form.team(), form.perspective(), 0, answers))
                : Checked.rejected(problems);
    }

    /**
     * The answers of a form that may still be empty, such as a draft; problems are added to {@code problems}, in the order of
     * the instrument, those of foreign questions last.
     */
    public static Map<String, Answer> answers(Instrument instrument, Form form, List<Problem> problems) {
        var answers = new HashMap<String, Answer>();
        var asked = instrument.itemsFor(form.perspective());
        int known = 0;
        for (var item : asked) {
            var value = form.answers().get(item.id());
            if (value != null) {
                known++;
                answer(value, item, instrument.scaleOf(item), problems).ifPresent(answer -> answers.put(item.id(), answer));
            }
        }
        if (known < form.answers().size()) {
            foreign(form, asked).forEach(id -> problems.add(new Problem(
                    id,
                    Sentence.of("response.foreign", "This question is not part of this survey."),
                    Sentence.of("response.foreign.mend", "Leave it out."))));
        }
        return answers;
    }

    private static Collection<String> foreign(Form form, List<Item> asked) {
        var foreign = new TreeSet<>(form.answers().keySet());
        asked.forEach(item -> foreign.remove(item.id()));
        return foreign;
    }

    private static Optional<Answer> answer(String value, Item item, Scale scale, List<Problem> problems) {
        if (value.equals(Form.CANNOT_SEE)) {
            return Optional.of(Answer.CANNOT_SEE);
        }
        var option = OPTIONS.get(value);
        if (option != null && option.value() <= scale.points()) {
            return Optional.of(option);
        }
        problems.add(new Problem(
                item.id(),
                Sentence.of("response.choice", "\"{0}\" is no answer to it.", value.length() > 20 ? value.substring(0, 20) + "…" : value),
                Sentence.of(
                        "response.choice.mend",
                        "Choose 1 to {0}, or {1} for \"{2}\".",
                        scale.points(),
                        Form.CANNOT_SEE,
                        scale.cannotSee())));
        return Optional.empty();
    }
}
