package isthmus.reports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import isthmus.reports.chart.Cell;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.Figures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What is in a packed galley. It is read again years later, so it is plain text that names nothing of today's code: the
 * names of the components of {@link Facts}, {@link Chart}, {@link Figures} and {@link Cell} are the format, and any change to them needs a new number.
 */
final class GalleyFile {

    /** Bytes of all entries together; a report of 300 teams has about 3 MB. */
    static final int MOST = 64 << 20;

    private static final int FORMAT = 1;
    private static final String FACTS = "galley.json";
    private static final String PAPER = "paper.xhtml";
    private static final String SCREEN = "screen.html";
    private static final Set<String> ALL = Set.of(FACTS, PAPER, SCREEN);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(Cell.class, Kinds.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cell.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Cell.Number.class, name = "number"),
        @JsonSubTypes.Type(value = Cell.Hidden.class, name = "hidden")
    })
    private interface Kinds {}

    private record Facts(int format, String day, String language, String title, List<String> notices, List<Chart> exhibits) {}

    private GalleyFile() {}

    static SequencedMap<String, byte[]> entries(Galley galley) {
        var entries = new LinkedHashMap<String, byte[]>();
        try {
            entries.put(FACTS, JSON.writeValueAsBytes(new Facts(
                    FORMAT, galley.day().toString(), galley.language(), galley.title(), galley.notices(), galley.exhibits())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        entries.put(PAPER, utf8(galley.paper()));
        entries.put(SCREEN, utf8(galley.screen()));
        return entries;
    }

    static Galley galley(Map<String, byte[]> entries) {
        for (String name : ALL) {
            if (!entries.containsKey(name)) {
                throw new IllegalArgumentException("The archive has no " + name + ".");
            }
        }
        var unknown = new HashSet<>(entries.keySet());
        unknown.removeAll(ALL);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The archive has an entry that no report has: " + unknown.iterator().next());
        }
        try {
            // Before anything else: another format may have other facts.
            int format = JSON.readTree(entries.get(FACTS)).path("format").asInt();
            if (format != FORMAT) {
                throw new IllegalArgumentException("The report was kept in format " + format + ", and this version reads format " + FORMAT + ".");
            }
            var facts = JSON.readValue(entries.get(FACTS), Facts.class);
            return new Galley(LocalDate.parse(facts.day()), facts.language(), facts.title(), facts.notices(), text(entries, PAPER),
                    text(entries, SCREEN), facts.exhibits());
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("The archive's " + FACTS + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Over every entry's name, length and bytes in their order. */
    static String hash(SequencedMap<String, byte[]> entries) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            entries.forEach((name, content) -> {
                sha.update(utf8(name + " " + content.length + "\n"));
                sha.update(content);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Strictly: what cannot be written is a fault of ours, and a question mark in its place would be kept for years. */
    private static byte[] utf8(String text) {
        try {
            var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            var exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("The report has half a character.", e);
        }
    }

    private static String text(Map<String, byte[]> entries, String name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(entries.get(name))).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The archive's " + name + " is not UTF-8.", e);
        }
    }
}
