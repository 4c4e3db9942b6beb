package isthmus.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.wording.Sentence;
import isthmus.reports.Reports;
import isthmus.reports.Sample;
import isthmus.reports.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language against English, and English against what is said in the sources. */
class LanguagesTest {

    private static final WordFiles FILES = new WordFiles("/isthmus/reports/words/");
    private static final Set<String> DATES = Set.of("date", "month");
    private static final Pattern SENTENCE = Pattern.compile("Sentence\\.of\\(\\s*(\"[^\"]+\"|\\w+),\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)*)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Map<String, String> SENTENCES = sentences();

    static List<String> languages() {
        return Wording.languages();
    }

    static Stream<String> others() {
        return languages().stream().filter(l -> !l.equals("en"));
    }

    /** The patterns of the domain, and of what is checked here, by their keys in the files; a key stands for one pattern. */
    private static Map<String, String> sentences() {
        var sentences = new HashMap<String, String>();
        try (var domain = Files.walk(Path.of("../assessment/src/main/java")); var own = Files.walk(Path.of("src/main/java"))) {
            var files = Stream.concat(domain, own);
            for (var file : files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("Sentence.java")).toList()) {
                SENTENCE.matcher(Files.readString(file)).results().forEach(m -> {
                    assertThat(m.group(2)).as("a key and a pattern that this test can read in " + file + ": " + m.group()).isNotEmpty();
                    var pattern = LITERAL.matcher(m.group(2)).results().map(l -> l.group(1).translateEscapes()).collect(Collectors.joining());
                    var before = sentences.put("sentence." + m.group(1).replace("\"", ""), pattern);
                    assertThat(before == null ? pattern : before).as(m.group(1)).isEqualTo(pattern);
                });
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sentences;
    }

    private static Map<String, String> english() {
        var english = new HashMap<>(FILES.words("en"));
        english.putAll(SENTENCES);
        return english;
    }

    @Test
    void fourLanguagesAreThere() {
        assertThat(languages()).contains("de", "en", "es", "fr");
        assertThat(SENTENCES).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("others")
    void aLanguageHasEveryKeyOfEnglishAndEverySentenceOfTheDomainAndNoOther(String language) {
        assertThat(new TreeSet<>(FILES.words(language).keySet())).isEqualTo(new TreeSet<>(english().keySet()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPatternPutsTheSameThingsIntoItsWords(String language) {
        var english = english();
        FILES.words(language).forEach((key, pattern) -> {
            if (DATES.contains(key)) {
                assertThat(DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language))).isNotNull();
            } else {
                assertThat(put(pattern)).as(key).isEqualTo(put(String.valueOf(english.get(key))));
                assertThat(pattern).as(key).doesNotContain("'");
            }
        });
    }

    @Test
    void everySentenceOfTheDomainIsAPattern() {
        SENTENCES.forEach((key, pattern) -> {
            put(pattern);
            assertThat(pattern).as(key).doesNotContain("'");
        });
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
    void noWordIsLeftInATemplate() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/isthmus/reports/templates"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
                assertThat(letters(Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    /** What a template says by itself: without comments, directives, tags and what is put in; the words of some attributes count. */
    private static String letters(String template) {
        var text = template.replaceAll("(?s)<#--.*?-->|<!--.*?-->|<!DOCTYPE[^>]*>|<\\?xml.*?\\?>", "");
        for (var before = ""; !before.equals(text); ) {
            before = text;
            text = text.replaceAll("(?s)\\$\\{[^{}]*}", "");
        }
        text = text.replaceAll("(?s)</?[#@](?:\"[^\"]*\"|'[^']*'|\\([^()]*(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)[^()]*)*\\)|[^>\"'(])*>", "");
        var said = Pattern.compile("\\s(?:alt|title|placeholder|aria-label|summary|abbr)=\"([^\"]*)\"").matcher(text).results()
                .map(m -> m.group(1)).collect(Collectors.joining());
        return (said + text.replaceAll("(?s)<[^>]*>", "")).replaceAll("&#?\\w+;|[^\\p{L}]", "");
    }

    @Test
    void aWordLeftInATemplateIsFound() {
        assertThat(letters("<p class=\"x\">${say(\"a\")} left <#if a gt b>in</#if></p><td abbr=\"too\">1</td>")).isEqualTo("tooleftin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | 7.5 | 45% | 12,000 | 2 March 2026",
        "de | 7,5 | 45\u00a0% | 12.000 | 2. März 2026",
        "fr | 7,5 | 45\u00a0% | 12\u00a0000 | 2 mars 2026",
        "es | 7,5 | 45\u00a0% | 12.000 | 2 de marzo de 2026"
    })
    void numbersAndDatesAreThoseOfTheLanguage(String language, String score, String percent, String heads, String date) {
        var words = Wording.of(language);
        assertThat(words.score(7.5)).isEqualTo(score);
        assertThat(words.percent(.45)).isEqualTo(percent);
        assertThat(words.heads(12_000)).isEqualTo(heads);
        assertThat(words.date(LocalDate.of(2026, 3, 2))).isEqualTo(date);
        assertThat(words.signed(-7.5)).isEqualTo("−" + score);
        assertThat(words.say(new Sentence("hidden.rate", "{0,number,percent}", List.of(.45, .3)))).contains(percent);
        assertThat(words.say(new Sentence("hidden.reopened", "{0}", List.of(12_000)))).contains(heads);
    }

    /** The sample's own words are English in every language, so what is English in a translated report beside them was left over. */
    @ParameterizedTest
    @MethodSource("others")
    void aReportSaysNothingThatIsSaidInEnglishOnly(String language) {
        var root = Xml.parse(Reports.html(Sample.small().in(language).assess(), Sample.DATE).substring("<!DOCTYPE html>".length()));
        assertThat(root.getAttribute("lang")).isEqualTo(language);
        var text = " " + root.getTextContent() + " ";
        var words = Wording.of(language);
        assertThat(text).contains(words.say("summary.heading"), words.say("status.translated", words.say("status.draft")));
        var same = new HashSet<String>();
        english().forEach((key, pattern) -> {
            var translated = String.valueOf(FILES.words(language).get(key));
            if (pattern.length() > 25 && !pattern.contains("{") && !pattern.equals(translated) && text.contains(pattern)) {
                same.add(key + ": " + pattern);
            }
        });
        assertThat(same).isEmpty();
    }
}
