package isthmus.surveys.structure;

import static isthmus.assessment.input.Problem.visible;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.wording.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Bytes to a JSON tree, with every repeated key noted by its JSON pointer, and with limits on depth and lengths. */
final class JsonTree {

    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NUMBER = 400;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /** @param problems takes the repeated keys; the last value of a key is in the tree */
    static Checked<JsonNode> read(byte[] bytes, Problems problems) {
        return Utf8.text(bytes, Place.BODY).then(text -> {
            try (var parser = JSON.createParser(text)) {
                if (parser.nextToken() == null) {
                    return Checked.rejected(new Problem(
                            Place.BODY,
                            Sentence.of("json.nothing", "There is nothing in it."),
                            Sentence.of("json.nothing.mend", "Send a JSON object.")));
                }
                var tree = value(parser, "", problems);
                if (parser.nextToken() != null) {
                    var where = place(parser.currentTokenLocation().getLineNr(), parser.currentTokenLocation().getColumnNr());
                    return Checked.rejected(new Problem(
                            where,
                            Sentence.of("json.more", "Something follows the end of the JSON."),
                            Sentence.of("json.more.mend", "Send one JSON object.")));
                }
                return Checked.accepted(tree);
            } catch (JsonProcessingException e) {
                var at = e.getLocation();
                var where = at == null ? Place.BODY : place(at.getLineNr(), at.getColumnNr());
                return Checked.rejected(new Problem(
                        where,
                        Sentence.of(
                                "json.broken",
                                "This cannot be read as JSON: “{0}”.",
                                visible(String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""))),
                        Sentence.of("json.broken.mend", "Send well-formed JSON, nested at most {0} levels deep.", DEEPEST)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Sentence place(int line, int column) {
        return Sentence.of("place.character", "line {0}, column {1}", String.valueOf(line), String.valueOf(column));
    }

    static Problem repeated(Sentence where, String key) {
        return new Problem(
                where,
                Sentence.of("import.key.repeated", "The key “{0}” is there twice.", visible(key)),
                Sentence.of("import.key.repeated.mend", "Give every key once."));
    }

    private static JsonNode value(JsonParser parser, String pointer, Problems problems) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer, problems);
            case START_ARRAY -> {
                var array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser, pointer + "/" + array.size(), problems));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode object(JsonParser parser, String pointer, Problems problems) throws IOException {
        var object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            var inside = pointer + "/" + escaped(key);
            parser.nextToken();
            if (object.has(key)) {
                problems.add(repeated(Sentence.plain(inside), key));
            }
            object.set(key, value(parser, inside, problems));
        }
        return object;
    }

    /** As RFC 6901 writes a key in a pointer. */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
