package isthmus.surveys.survey;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.assessment.input.Problem;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Form;
import isthmus.assessment.response.Response;
import isthmus.assessment.tie.TieForm;
import isthmus.assessment.tie.TieReport;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body with answers, ties or both, checked against what the link asks.
 *
 * @param changes an empty answer takes one back
 * @param ties null when nothing was sent about them
 */
record Sent(Map<String, Optional<Answer>> changes, @Nullable List<TieReport> ties) {

    private static final List<String> TIE = List.of("team", "direction", "kind", "perMonth", "waitDays", "blocking", "works");

    int size() {
        return changes.size() + (ties == null ? 0 : ties.size());
    }

    static Sent of(JsonNode body, Survey survey, Surveys surveys) {
        var problems = new ArrayList<Problem>();
        new JsonInput(body, problems).only("answers", "ties");
        var changes = body.has("ties") && !body.has("answers")
                ? Map.<String, Optional<Answer>>of()
                : changes(body.path("answers"), survey, problems);
        var ties = body.has("ties") ? ties(body.path("ties"), survey, surveys, problems) : null;
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        return new Sent(changes, ties);
    }

    private static Map<String, Optional<Answer>> changes(JsonNode answers, Survey survey, List<Problem> problems) {
        var given = new LinkedHashMap<String, String>();
        var changes = new HashMap<String, Optional<Answer>>();
        if (!answers.isObject()) {
            problems.add(new Problem("answers", "It is missing or no object.", "Send {\"answers\": {\"<item>\": 1}}."));
        }
        answers.properties().forEach(field -> {
            var value = field.getValue();
            if (value.isTextual() || value.isIntegralNumber()) {
                given.put(field.getKey(), value.asText());
            } else if (value.isNull()) {
                changes.put(field.getKey(), Optional.empty());
            } else {
                problems.add(new Problem(field.getKey(), "It is no answer.", "Send a whole number, \"" + Form.CANNOT_SEE + "\", or null to take it back."));
            }
        });
        if (!changes.isEmpty()) {
            var asked = survey.instrument().itemsFor(survey.door().perspective());
            changes.keySet().stream()
                    .filter(id -> asked.stream().noneMatch(i -> i.id().equals(id)))
                    .forEach(id -> problems.add(new Problem(id, "This question is not part of this survey.", "Leave it out.")));
        }
        var form = new Form(survey.door().team(), survey.door().perspective(), given);
        Response.answers(survey.instrument(), form, problems).forEach((id, answer) -> changes.put(id, Optional.of(answer)));
        return changes;
    }

    private static List<TieReport> ties(JsonNode ties, Survey survey, Surveys surveys, List<Problem> problems) {
        if (!ties.isArray()) {
            problems.add(new Problem("ties", "It is no list.", "Send a list of ties, empty to take all back, or leave it out."));
            return List.of();
        }
        if (!survey.offersTies()) {
            if (!ties.isEmpty()) {
                problems.add(new Problem("ties", "This link does not ask for ties.", "Leave them out."));
            }
            return List.of();
        }
        var forms = new ArrayList<TieForm>();
        for (int i = 0; i < Math.min(ties.size(), TieReport.MOST + 1); i++) {
            var tie = ties.get(i);
            int at = i;
            if (!tie.isObject() || tie.isEmpty()) {
                problems.add(new Problem("ties[" + i + "]", "It is no tie.", "Send an object with " + String.join(", ", TIE) + "."));
            }
            tie.fieldNames().forEachRemaining(name -> {
                if (!TIE.contains(name)) {
                    problems.add(new Problem("ties[" + at + "]." + name, "This field is not known.", "Leave it out, or use one of " + String.join(", ", TIE) + "."));
                }
            });
            forms.add(new TieForm(
                    text(tie, "direction"),
                    text(tie, "team"),
                    text(tie, "kind"),
                    number(tie, "perMonth"),
                    number(tie, "waitDays"),
                    text(tie, "blocking"),
                    number(tie, "works")));
        }
        return TieReport.of(String.valueOf(survey.door().team()), surveys.teams(survey), forms, problems);
    }

    private static String text(JsonNode tie, String field) {
        return tie.path(field).isTextual() ? tie.path(field).textValue() : tie.path(field).toString();
    }

    /** In the spelling of forms; what is no number of a sensible size stays as it was sent, and is refused as such. */
    private static String number(JsonNode tie, String field) {
        var value = tie.path(field);
        double number = value.asDouble();
        return value.isNumber() && Math.abs(number) < 1e6
                ? BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                : text(tie, field);
    }
}
