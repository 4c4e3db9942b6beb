package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.reports.wording.WordFiles;
import isthmus.surveys.web.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages say, in every language there is. */
class PageWordsTest {

    private static final WordFiles WORDS = new WordFiles("/words/");
    private static final Path PAGES = Path.of("src", "main", "resources", "pages");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\"([a-zA-Z0-9._]+)\"\\s*[,)]");
    private static final Pattern BEGUN = Pattern.compile("\\bsay\\(\"([a-zA-Z0-9._]+\\.)\" ?\\+");
    private static final Pattern FOR_SCRIPTS = Pattern.compile("\\bwords=\\[(\"[^]]+\")]");
    private static final Pattern CHOSEN = Pattern.compile("\\?then\\(\"([a-z]\\w*(?:\\.\\w+)*)\", \"([a-z]\\w*(?:\\.\\w+)*)\"\\)");

    private static final Path STATIC = Path.of("src", "main", "resources", "static");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern SENTENCE = Pattern.compile("Sentence\\.of\\(\\s*(\"[^\"]+\"|\\w+),\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)*)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.filter(f -> f.toString().endsWith(".ftlh")).sorted().toList();
        }
    }

    private static Set<String> asked() throws IOException {
        var keys = new HashSet<String>();
        var chosen = new HashSet<String>();
        var sources = Stream.concat(
                pages().stream(), Stream.of("survey/Screens", "survey/SurveyPages", "survey/TiePart", "campaign/Consent", "web/LanguagePage", "web/Speech").map(n -> Path.of("src/main/java/isthmus/surveys/" + n + ".java")));
        for (var file : sources.toList()) {
            var text = Files.readString(file);
            SAID.matcher(text).results().forEach(m -> keys.add(m.group(1)));
            FOR_SCRIPTS.matcher(text).results().flatMap(m -> Stream.of(m.group(1).split(",\\s*"))).forEach(key -> keys.add(key.replace("\"", "")));
            CHOSEN.matcher(text).results().forEach(m -> chosen.addAll(List.of(m.group(1), m.group(2))));
        }
        // What is chosen between may be no key at all.
        chosen.retainAll(WORDS.words("en").keySet());
        keys.addAll(chosen);
        var ties = Files.readString(PAGES.resolve("survey/ties.ftlh"));
        Pattern.compile("<@(?:choice row=row field=|text row )\"(\\w+)\"(?: options=\\[([^]]*)])?").matcher(ties).results().forEach(m -> {
            keys.add("ties.field." + m.group(1));
            if (m.group(2) != null) {
                Stream.of(m.group(2).split(", ")).forEach(value -> keys.add("ties." + m.group(1) + "." + value.replace("\"", "")));
            }
        });
        return keys;
    }

    /** English patterns of the sentences that sources bring along, by their keys in the other languages; a key stands for one pattern. */
    private static Map<String, String> sentences() throws IOException {
        var sentences = new HashMap<String, String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                SENTENCE.matcher(Files.readString(file)).results().forEach(m -> {
                    assertThat(m.group(2)).as("a key and a pattern that this test can read in " + file + ": " + m.group()).isNotEmpty();
                    var pattern = LITERAL.matcher(m.group(2)).results().map(l -> l.group(1).translateEscapes()).collect(Collectors.joining());
                    var before = sentences.put("sentence." + m.group(1).replace("\"", ""), pattern);
                    assertThat(before == null ? pattern : before).as(m.group(1)).isEqualTo(pattern);
                });
            }
        }
        return sentences;
    }

    /** What a language must have: English brings its sentences along in the sources. */
    private static Map<String, String> english(String language) throws IOException {
        var english = new HashMap<>(WORDS.words("en"));
        if (!language.equals("en")) {
            english.putAll(sentences());
        }
        return english;
    }

    /** Beginnings of keys that a page completes, such as {@code campaign.state.} */
    private static Set<String> begun() throws IOException {
        var begun = new HashSet<String>();
        for (var page : pages()) {
            BEGUN.matcher(Files.readString(page)).results().forEach(m -> begun.add(m.group(1)));
        }
        return begun;
    }

    @Test
    void everyLanguageHasExactlyTheWordsThatAreSaid() throws IOException {
        assertThat(Speech.languages()).contains("de", "en", "es", "fr");
        var asked = asked();
        var begun = begun();
        var ofReports = new WordFiles("/isthmus/reports/words/").words("en").keySet();
        for (var language : Speech.languages()) {
            var words = WORDS.words(language).keySet();
            assertThat(asked.stream().filter(k -> !words.contains(k) && !ofReports.contains(k))).as("missing in " + language).isEmpty();
            assertThat(words.stream().filter(k -> !k.startsWith("sentence.") && !asked.contains(k) && begun.stream().noneMatch(k::startsWith))).as("unused in " + language).isEmpty();
            assertThat(new TreeSet<>(words)).as(language).isEqualTo(new TreeSet<>(english(language).keySet()));
        }
    }

    /** Pages look among their own words first. */
    @Test
    void noSentenceOfPagesHidesOneOfTheDomain() throws IOException {
        assertThat(sentences().keySet()).doesNotContainAnyElementsOf(new WordFiles("/isthmus/reports/words/").words("de").keySet());
    }

    @Test
    void everyPatternPutsTheSameThingsIntoItsWords() throws IOException {
        for (var language : Speech.languages()) {
            var english = english(language);
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
    void everySentenceOfPagesIsAPattern() throws IOException {
        sentences().forEach((key, pattern) -> {
            put(pattern);
            assertThat(pattern).as(key).doesNotContain("'");
        });
    }

    /** What a page gives its scripts and what these take are the same. */
    @Test
    void everyWordOfAScriptIsOnItsPage() throws IOException {
        for (var page : pages()) {
            var text = Files.readString(page);
            var given = new TreeSet<String>();
            FOR_SCRIPTS.matcher(text).results().flatMap(m -> Stream.of(m.group(1).split(",\\s*"))).forEach(key -> given.add(key.replace("\"", "")));
            var said = new TreeSet<String>();
            for (var script : Pattern.compile("\"([a-z-]+\\.js)\"").matcher(text).results().map(m -> m.group(1)).filter(s -> !s.equals("isthmus.js") && !s.equals("survey.js")).toList()) {
                var file = STATIC.resolve(script);
                if (Files.exists(file)) {
                    Pattern.compile("\\bwords\\(\"([a-zA-Z.]+)\"( \\+)?").matcher(Files.readString(file)).results().forEach(m -> {
                        if (m.group(2) == null) {
                            said.add(m.group(1));
                        } else {
                            given.stream().filter(k -> k.startsWith(m.group(1)) && k.length() > m.group(1).length()).forEach(said::add);
                        }
                    });
                }
            }
            assertThat(said).as(page.toString()).isEqualTo(given);
        }
    }

    @Test
    void noWordIsLeftInAPage() throws IOException {
        for (var page : pages()) {
            assertThat(letters(Files.readString(page))).as(page.toString()).isEqualTo(page.endsWith("frame.ftlh") || page.endsWith("layout.ftlh") ? "Isthmus" : "");
        }
    }

    /** What a template says by itself: without comments, directives, tags and what is put in; the words of attributes count. */
    static String letters(String template) {
        // What a file is written in needs no translation.
        var text = template.replaceAll("(?s)<#--.*?-->", "").replaceAll("(?s)<(pre|code)[^>]*>.*?</\\1>", "");
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
