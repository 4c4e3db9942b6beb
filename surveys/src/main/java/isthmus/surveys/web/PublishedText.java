package isthmus.surveys.web;

import isthmus.reports.markdown.Markdown;
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
 * Words that somebody agrees to. A version never changes: another text, in any language, is another version.
 *
 * @param texts Markdown by language, in sections that begin with {@code ##}
 */
public record PublishedText(String version, SortedMap<String, String> texts) {

    private static final String SECTION = "## ";

    public PublishedText {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** @param markup well-formed, of nothing but our own words */
    public record Section(String title, String markup) {}

    /** @param folder of resources, in which each version has a folder with a file for each language */
    public static PublishedText read(String folder, String version) {
        var texts = new TreeMap<String, String>();
        for (var language : Speech.languages()) {
            try (var in = PublishedText.class.getResourceAsStream("/" + folder + "/" + version + "/" + language + ".md")) {
                if (in != null) {
                    texts.put(language, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PublishedText(version, texts);
    }

    /** English where there is none in the language. */
    public String in(String language) {
        return Objects.requireNonNull(texts.getOrDefault(language, texts.get("en")));
    }

    public List<Section> sections(String language) {
        return Stream.of(in(language).split("(?m)^" + SECTION))
                .filter(section -> !section.isBlank())
                .map(section -> section.split("\n", 2))
                .map(parts -> new Section(parts[0], Markdown.render(parts[1]).xhtml()))
                .toList();
    }

    /** Of the words in every language, so that nobody can say later that they were others. */
    public String hash() {
        var all = new StringBuilder();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            all.append(text.getKey()).append('\n').append(text.getValue()).append('\0');
        }
        return Secrets.hash(all.toString());
    }
}
