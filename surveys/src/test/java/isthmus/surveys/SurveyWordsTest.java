package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.reports.wording.WordFiles;
import isthmus.surveys.web.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What respondents read, in every language there is. */
class SurveyWordsTest {

    private static final WordFiles WORDS = new WordFiles("/words/");
    private static final Path PAGES = Path.of("src", "main", "resources", "pages", "survey");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\"([a-zA-Z0-9._]+)\"\\s*[,)]");
    private static final Pattern CHOSEN = Pattern.compile("\\?then\\(\"([\\w.]+)\", \"([\\w.]+)\"\\)");

    private static List<Path> pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.sorted().toList();
        }
    }

    private static Set<String> asked() throws IOException {
        var keys = new HashSet<String>();
        var sources = Stream.concat(
                pages().stream(), Stream.of("Screens", "SurveyPages", "TiePart").map(n -> Path.of("src/main/java/isthmus/surveys/survey/" + n + ".java")));
        for (var file : sources.toList()) {
            var text = Files.readString(file);
            SAID.matcher(text).results().forEach(m -> keys.add(m.group(1)));
            CHOSEN.matcher(text).results().forEach(m -> keys.addAll(List.of(m.group(1), m.group(2))));
        }
        var ties = Files.readString(PAGES.resolve("ties.ftlh"));
        Pattern.compile("<@(?:choice row=row field=|text row )\"(\\w+)\"(?: options=\\[([^]]*)])?").matcher(ties).results().forEach(m -> {
            keys.add("ties.field." + m.group(1));
            if (m.group(2) != null) {
                Stream.of(m.group(2).split(", ")).forEach(value -> keys.add("ties." + m.group(1) + "." + value.replace("\"", "")));
            }
        });
        return keys;
    }

    @Test
    void everyLanguageHasExactlyTheWordsThatAreSaid() throws IOException {
        assertThat(Speech.languages()).contains("de", "en", "es", "fr");
        for (var language : Speech.languages()) {
            assertThat(new TreeSet<>(WORDS.words(language).keySet())).as(language).isEqualTo(new TreeSet<>(asked()));
        }
    }

    @Test
    void everyPatternPutsTheSameThingsIntoItsWords() {
        var english = WORDS.words("en");
        for (var language : Speech.languages()) {
            WORDS.words(language).forEach((key, pattern) -> {
                assertThat(put(pattern)).as(language + " " + key).isEqualTo(put(String.valueOf(english.get(key))));
                assertThat(pattern).as(language + " " + key).doesNotContain("'");
            });
        }
    }

    /** The arguments of a pattern and of the patterns within its choices; fails on one that is none. */
    private static Set<Integer> put(String pattern) {
        var put = new TreeSet<Integer>();
        for (var format : new MessageFormat(pattern, Locale.ENGLISH).getFormats()) {
            if (format instanceof ChoiceFormat choice) {
                Stream.of(choice.getFormats()).forEach(inner -> put.addAll(put(String.valueOf(inner))));
            }
        }
        Pattern.compile("\\{(\\d+)").matcher(pattern).results().forEach(m -> put.add(Integer.valueOf(m.group(1))));
        return put;
    }

    @Test
    void noWordIsLeftInAPage() throws IOException {
        for (var page : pages()) {
            assertThat(letters(Files.readString(page))).as(page.toString()).isEqualTo(page.endsWith("frame.ftlh") ? "Isthmus" : "");
        }
    }

    /** What a template says by itself: without comments, directives, tags and what is put in; the words of attributes count. */
    static String letters(String template) {
        var text = template.replaceAll("(?s)<#--.*?-->", "");
        for (var inner = ""; !inner.equals(text); ) {
            inner = text;
            text = text.replaceAll("(?s)\\$\\{[^{}]*}", "");
        }
        text = text.replaceAll("(?s)</?[#@](?:\"[^\"]*\"|'[^']*'|\\([^()]*(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)[^()]*)*\\)|[^>\"'(])*>", "");
        var said = new StringBuilder();
        Pattern.compile("\\s(?:alt|title|placeholder|aria-label|content)=\"([^\"]*)\"").matcher(text).results().forEach(m -> said.append(m.group(1)));
        var attributes = said.toString().replace("noindex", "").replace("light dark", "").replace("width=device-width, initial-scale=1", "");
        return (attributes + text.replaceAll("(?s)<[^>]*>|(?:data|aria)-[a-z]+=\"[^\"]*\"", "")).replaceAll("&\\w+;|[^\\p{L}]", "");
    }

    @Test
    void aWordLeftInAPageIsFound() {
        assertThat(letters("<p class=\"x\">${say(\"a\")} left <#if a gt b>in</#if></p>")).isEqualTo("leftin");
        assertThat(letters("<img alt=\"seen\"><a href=\"${b}\" title=\"${say(\"t\")}\">${x(\"y\")}</a>")).isEqualTo("seen");
    }
}
