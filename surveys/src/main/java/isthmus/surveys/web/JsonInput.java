package isthmus.surveys.web;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.assessment.input.Problem;
import java.util.List;
import java.util.Optional;

/** A JSON object read field by field; what is missing or of another type is noted and read as empty. */
public record JsonInput(JsonNode node, List<Problem> problems) {

    /** Notes every field that is not among {@code known}. */
    public JsonInput only(String... known) {
        if (!node.isObject()) {
            problems.add(new Problem("body", "It is no JSON object.", "Send { … }."));
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!List.of(known).contains(name)) {
                problems.add(new Problem(name, "This field is not known.", "Leave it out, or use one of " + String.join(", ", known) + "."));
            }
        });
        return this;
    }

    public String text(String field) {
        return optionalText(field).orElseGet(() -> {
            if (problems.stream().noneMatch(p -> p.place().equals(field))) {
                problems.add(new Problem(field, "It is missing.", "Send a string."));
            }
            return "";
        });
    }

    public Optional<String> optionalText(String field) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            problems.add(new Problem(field, "It is no string.", "Send a string."));
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    /** No where it is missing. */
    public boolean yes(String field) {
        var value = node.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            problems.add(new Problem(field, "It is neither true nor false.", "Send one of the two, or leave it out for false."));
        }
        return value.booleanValue();
    }

    /** A whole number within bounds, or {@code least} after a problem. */
    public int whole(String field, int least, int most) {
        var value = node.path(field);
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= least && value.intValue() <= most) {
            return value.intValue();
        }
        problems.add(new Problem(field, "It is missing or no whole number from " + least + " to " + most + ".", "Send one."));
        return least;
    }
}
