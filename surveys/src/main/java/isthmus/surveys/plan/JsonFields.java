package isthmus.surveys.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A JSON object read field by field. What is of another type is noted with its JSON pointer and read as what stands in for it.
 *
 * @param at pointer of the object, empty for the whole body
 */
record JsonFields(JsonNode node, String at, Problems problems) {

    /** Notes every field that is not among {@code known}. */
    JsonFields only(String... known) {
        if (!node.isObject()) {
            problems.add(at.isEmpty() ? "body" : at, "It is no JSON object.", "Send { … }.");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!List.of(known).contains(name)) {
                problems.add(at + "/" + name, "This field is not known.", "Leave it out, or use one of " + String.join(", ", known) + ".");
            }
        });
        return this;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String text(String field, String otherwise) {
        return optional(field, JsonNode::isTextual, JsonNode::textValue, "string").orElse(otherwise);
    }

    /** Noted when it is not there. */
    String needed(String field) {
        if (!has(field)) {
            problems.add(at + "/" + field, "It is missing.", "Send a string.");
        }
        return text(field, "");
    }

    double number(String field, double otherwise) {
        return optional(field, JsonNode::isNumber, JsonNode::doubleValue, "number").orElse(otherwise);
    }

    int whole(String field, int otherwise) {
        return optional(field, n -> n.isIntegralNumber() && n.canConvertToInt(), JsonNode::intValue, "whole number").orElse(otherwise);
    }

    /** One of an enumeration's words. */
    <E extends Enum<E>> E word(String field, E[] values, Function<E, String> words, E otherwise) {
        var text = optional(field, JsonNode::isTextual, JsonNode::textValue, "string");
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E value : values) {
            if (words.apply(value).equals(text.get())) {
                return value;
            }
        }
        var known = Arrays.stream(values).map(words).toList();
        problems.add(at + "/" + field, Problem.quoted(text.get()) + " is not known.", "Send one of " + String.join(", ", known) + ".");
        return otherwise;
    }

    List<JsonFields> objects(String field) {
        return list(field).stream().map(n -> new JsonFields(n.node(), n.at(), problems)).toList();
    }

    List<String> texts(String field) {
        return values(field, JsonNode::isTextual, JsonNode::textValue, "string");
    }

    List<Double> numbers(String field) {
        return values(field, JsonNode::isNumber, JsonNode::doubleValue, "number");
    }

    Map<String, Double> map(String field) {
        var map = new TreeMap<String, Double>();
        var object = node.path(field);
        if (object.isMissingNode() || object.isNull()) {
            return map;
        }
        var fields = new JsonFields(object, at + "/" + field, problems).only(names(object));
        object.fieldNames().forEachRemaining(name -> map.put(name, fields.number(name, 0)));
        return map;
    }

    JsonFields object(String field) {
        var object = node.path(field);
        return new JsonFields(
                object.isMissingNode() || object.isNull() ? JsonNodeFactory.instance.objectNode() : object,
                at + "/" + field,
                problems);
    }

    private static String[] names(JsonNode object) {
        var names = new LinkedHashMap<String, Boolean>();
        object.fieldNames().forEachRemaining(name -> names.put(name, true));
        return names.keySet().toArray(String[]::new);
    }

    private List<JsonFields> list(String field) {
        var list = node.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            problems.add(at + "/" + field, "It is no list.", "Send [ … ].");
            return List.of();
        }
        var entries = new ArrayList<JsonFields>();
        for (int i = 0; i < list.size(); i++) {
            entries.add(new JsonFields(list.get(i), at + "/" + field + "/" + i, problems));
        }
        return entries;
    }

    private <T> List<T> values(String field, Predicate<JsonNode> is, Function<JsonNode, T> read, String what) {
        var values = new ArrayList<T>();
        for (var entry : list(field)) {
            if (is.test(entry.node())) {
                values.add(read.apply(entry.node()));
            } else {
                problems.add(entry.at(), "It is no " + what + ".", "Send a " + what + ".");
            }
        }
        return values;
    }

    private <T> Optional<T> optional(String field, Predicate<JsonNode> is, Function<JsonNode, T> read, String what) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!is.test(value)) {
            problems.add(at + "/" + field, "It is no " + what + ".", "Send a " + what + ".");
            return Optional.empty();
        }
        return Optional.of(read.apply(value));
    }
}
