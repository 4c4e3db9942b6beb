package isthmus.surveys.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON in and out: strict in what is read, ISO dates, camelCase. */
public final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(1_000_000)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .addModule(new SimpleModule().addSerializer(Sentence.class, ToStringSerializer.instance))
            .build();

    private Json() {}

    /** An object of names and values in turn, in their order. */
    public static Map<String, Object> object(@Nullable Object... pairs) {
        var json = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            json.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return json;
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes value by value what is too large to be held in memory. */
    public static JsonGenerator generator(OutputStream out) throws IOException {
        return MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    public static JsonGenerator generator(Writer out) throws IOException {
        return MAPPER.createGenerator(out);
    }

    /** The tree of a body, or where it stops being JSON. */
    public static Checked<JsonNode> read(byte[] body) {
        try {
            var tree = MAPPER.readTree(body);
            return tree == null || tree.isMissingNode()
                    ? Checked.rejected(new Problem("body", "There is no JSON in it.", "Send a JSON object."))
                    : Checked.accepted(tree);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var where = at == null ? "body" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            return Checked.rejected(new Problem(where, "This is not JSON: " + e.getOriginalMessage(), "Mend it there and send it again."));
        } catch (IOException e) {
            return Checked.rejected(new Problem("body", "This is not UTF-8.", "Send JSON encoded as UTF-8."));
        }
    }
}
