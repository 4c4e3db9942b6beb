package isthmus.assessment.response;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /** The answers of a form that may still be empty, such as a draft; problems are added to {@code problems}. */
    public static Map<String, Answer> answers(Instrument instrument, Form form, List<Problem> problems) {
        var asked = instrument.itemsFor(form.perspective()).stream().collect(Collectors.toMap(Item::id, i -> i));
        var answers = new TreeMap<String, Answer>();
        new TreeMap<>(form.answers()).forEach((id, value) -> {
            var item = asked.get(id);
            if (item == null) {
                problems.add(new Problem(
                        id,
                        Sentence.of("response.foreign", "This question is not part of this survey."),
                        Sentence.of("response.foreign.mend", "Leave it out.")));
                return;
            }
            int points = instrument.scaleOf(item).points();
            if (value.equals(Form.CANNOT_SEE)) {
                answers.put(id, Answer.CANNOT_SEE);
            } else if (value.matches("[1-9]\\d?") && Integer.parseInt(value) <= points) {
                answers.put(id, new Answer.Option(Integer.parseInt(value)));
            } else {
                problems.add(new Problem(
                        id,
                        Sentence.of("response.choice", "\"{0}\" is no answer to it.", value.length() > 20 ? value.substring(0, 20) + "…" : value),
                        Sentence.of(
                                "response.choice.mend",
                                "Choose 1 to {0}, or {1} for \"{2}\".",
                                points,
                                Form.CANNOT_SEE,
                                instrument.scaleOf(item).cannotSee())));
            }
        });
        return answers;
    }
}
