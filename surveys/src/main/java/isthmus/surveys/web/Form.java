package isthmus.surveys.web;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of an {@code application/x-www-form-urlencoded} body, strictly UTF-8. */
public final class Form {

    /** Where a fault of the one field is that nearly every form has. */
    public static final Sentence NAME = Sentence.of("form.name", "name");

    static final Sentence WHOLE = Sentence.of("form", "form");

    private static final int MOST_FIELDS = 2_000;

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static Checked<Form> read(byte[] body) {
        var fields = new LinkedHashMap<String, List<String>>();
        int count = 0;
        for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST_FIELDS) {
                return Checked.rejected(new Problem(
                        WHOLE,
                        Sentence.of("form.long", "It has more than {0} fields.", String.valueOf(MOST_FIELDS)),
                        Sentence.of("form.long.mend", "Send fewer at a time.")));
            }
            int eq = pair.indexOf('=');
            try {
                var name = decode(eq < 0 ? pair : pair.substring(0, eq));
                var value = eq < 0 ? "" : decode(pair.substring(eq + 1));
                fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            } catch (CharacterCodingException | IllegalArgumentException e) {
                return Checked.rejected(new Problem(
                        Sentence.of("form.field", "form, field {0}", String.valueOf(count)),
                        Sentence.of("form.encoding", "It is not UTF-8 in form encoding."),
                        Sentence.of("form.encoding.mend", "Send it from the page, or encode it as UTF-8.")));
            }
        }
        return Checked.accepted(new Form(fields));
    }

    private static String decode(String encoded) throws CharacterCodingException {
        var bytes = new java.io.ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                if (i + 2 >= encoded.length()) {
                    throw new IllegalArgumentException("cut off");
                }
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }

    public Set<String> names() {
        return fields.keySet();
    }

    /** The first value as it was sent. */
    public Optional<String> raw(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getFirst);
    }

    /** The first value without the space around it; empty when it is missing or blank. */
    public String text(String name) {
        return raw(name).map(String::strip).orElse("");
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
