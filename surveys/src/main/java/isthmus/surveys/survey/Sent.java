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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body with answers, ties or both, checked against what the link asks.
 *
 * @param answers by item id
 * @param takenBack the ids of items whose answers were sent as null
 * @param ties null when nothing was sent about them
 */
record Sent(Map<String, Answer> answers, Set<String> takenBack, @Nullable List<TieReport> ties) {

    private static final List<String> TIE = List.of("team", "direction", "kind", "perMonth", "waitDays", "blocking", "works");

    int size() {
        return answers.size() + takenBack.size() + (ties == null ? 0 : ties.size());
    }

    /** As a draft takes them: an empty answer takes one back. */
    Map<String, Optional<Answer>> changes() {
        var changes = new HashMap<String, Optional<Answer>>();
        answers.forEach((id, answer) -> changes.put(id, Optional.of(answer)));
        takenBack.forEach(id -> changes.put(id, Optional.empty()));
        return changes;
    }

    /** @return what can be said of a body without knowing what the link asks */
    static Read read(JsonNode body) {
        var problems = new ArrayList<Problem>();
        new JsonInput(body, problems).only("answers", "ties");
        var given = new HashMap<String, String>();
        var takenBack = new HashSet<String>();
        if (!body.has("ties") || body.has("answers")) {
            answers(body.path("answers"), given, takenBack, problems);
        }
        return new Read(Map.copyOf(given), Set.copyOf(takenBack), body.path("ties"), List.copyOf(problems));
    }

    private static void answers(JsonNode answers, Map<String, String> given, Set<String> takenBack, List<Problem> problems) {
        if (!answers.isObject()) {
            problems.add(new Problem("answers", "It is missing or no object.", "Send {\"answers\": {\"<item>\": 1}}."));
        }
        answers.properties().forEach(field -> {
            var value = field.getValue();
            if (value.isTextual() || value.isIntegralNumber()) {
                given.put(field.getKey(), value.asText());
            } else if (value.isNull()) {
                takenBack.add(field.getKey());
            } else {
                problems.add(new Problem(field.getKey(), "It is no answer.", "Send a whole number, \"" + Form.CANNOT_SEE + "\", or null to take it back."));
            }
        });
    }

    /**
     * A body that was read, which takes longer than checking it does: everybody reads their own, and is checked while others wait.
     *
     * @param given as it was sent, by item id
     * @param takenBack the ids of items whose answers were sent as null
     * @param ties missing when nothing was sent about them
     */
    record Read(Map<String, String> given, Set<String> takenBack, JsonNode ties, List<Problem> problems) {

        boolean hasTies() {
            return !ties.isMissingNode();
        }

        /** @param teams the names that ties may have; not asked for where there are none */
        Sent against(Survey survey, List<String> teams) {
            var found = new ArrayList<>(problems);
            if (!takenBack.isEmpty()) {
                var asked = survey.instrument().itemsFor(survey.door().perspective());
                takenBack.stream()
                        .filter(id -> asked.stream().noneMatch(i -> i.id().equals(id)))
                        .sorted()
                        .forEach(id -> found.add(new Problem(id, "This question is not part of this survey.", "Leave it out.")));
            }
            var answers = Response.answers(survey.instrument(), new Form(survey.door().team(), survey.door().perspective(), given), found);
            var reports = hasTies() ? Sent.ties(ties, survey, teams, found) : null;
            if (!found.isEmpty()) {
                throw Refusal.badInput(found);
            }
            return new Sent(answers, takenBack, reports);
        }
    }

    private static List<TieReport> ties(JsonNode ties, Survey survey, List<String> teams, List<Problem> problems) {
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
        return TieReport.of(String.valueOf(survey.door().team()), teams, forms, problems);
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
