package isthmus.surveys.agreement;

import isthmus.cypher.research.Agreement;
import isthmus.reports.markdown.Markdown;
import isthmus.surveys.web.Secrets;
import isthmus.surveys.web.Speech;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The words that an organization agrees to. A version never changes: another text, in any language, is another version.
 *
 * @param texts Markdown by language, in sections that begin with {@code ##}
 */
public record AgreementText(String version, SortedMap<String, String> texts) {

    static final AgreementText CURRENT = read("1");

    private static final String SECTION = "## ";

    public AgreementText {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** @param markup well-formed, of nothing but our own words */
    public record Section(String title, String markup) {}

    private static AgreementText read(String version) {
        var texts = new TreeMap<String, String>();
        for (var language : Speech.languages()) {
            try (var in = AgreementText.class.getResourceAsStream("/agreement/" + version + "/" + language + ".md")) {
                if (in != null) {
                    texts.put(language, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new AgreementText(version, texts);
    }

    /** English where there is none in the language. */
    String in(String language) {
        return Objects.requireNonNull(texts.getOrDefault(language, texts.get("en")));
    }

    List<Section> sections(String language) {
        return Stream.of(in(language).split("(?m)^" + SECTION))
                .filter(section -> !section.isBlank())
                .map(section -> section.split("\n", 2))
                .map(parts -> new Section(parts[0], Markdown.render(parts[1]).xhtml()))
                .toList();
    }

    /** What is kept of it. */
    Agreement.Words words() {
        var all = new StringBuilder();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            all.append(text.getKey()).append('\n').append(text.getValue()).append('\0');
        }
        return new Agreement.Words(version, Secrets.hash(all.toString()));
    }
}
