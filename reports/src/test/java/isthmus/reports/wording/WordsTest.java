package isthmus.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.comparison.Comparison;
import isthmus.assessment.instrument.Advice;
import isthmus.assessment.instrument.GraphPart;
import isthmus.assessment.map.Land;
import isthmus.assessment.move.Assumption;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.plan.Track;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.release.Origin;
import isthmus.assessment.release.Sector;
import isthmus.assessment.roadmap.Entry;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.Gap;
import isthmus.assessment.scoring.PatternFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words file against everything that asks it for words. */
class WordsTest {
    private static final Path FOLDER = Path.of("src/main/resources/isthmus/reports/words");
    /** Documents that not every language has keep their words apart, but no key stands twice. */
    private static final List<Path> WORDS = List.of(FOLDER.resolve("en.properties"), FOLDER.resolve("release/en.properties"));
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([a-zA-Z0-9._]+)\"\\s*[,)]");
    private static final Pattern CHOSEN = Pattern.compile("\\?\\s*\"(\\w+\\.[\\w.]+)\"\\s*:\\s*\"(\\w+\\.[\\w.]+)\"");
    private static final Pattern LISTED = Pattern.compile("(?:names\\(said|plain|island|tolls|count)\\(?,? ?\"([a-z]+\\.[\\w.]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z0-9._]+)\"");

    private final Map<String, String> words = words();
    private final Map<Path, String> sources = sources();

    @Test
    void everyPatternIsOneAndNoStraightApostropheSwallowsWhatFollows() {
        words.forEach((key, pattern) -> {
            assertThat(new MessageFormat(pattern, Locale.ENGLISH)).as(key).isNotNull();
            assertThat(pattern).as(key).doesNotContain("'");
        });
    }

    @Test
    void everyKeyStandsOnceInTheFiles() {
        assertThat(WORDS.stream().flatMap(f -> read(f).lines()).filter(l -> l.contains("=") && !l.startsWith("#")).map(l -> l.substring(0, l.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        var missing = new TreeSet<>(asked());
        missing.removeAll(words.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatExistsIsAskedFor() {
        var unused = new TreeSet<>(words.keySet());
        unused.removeAll(asked());
        assertThat(unused).isEmpty();
    }

    /** Keys in full, and those put together from a prefix and what the program can put behind it. */
    private Set<String> asked() {
        var keys = new HashSet<String>();
        for (var text : sources.values()) {
            SAID.matcher(text).results().forEach(m -> keys.add(m.group(1)));
            LISTED.matcher(text).results().forEach(m -> keys.add(m.group(1)));
            CHOSEN.matcher(text).results().forEach(m -> keys.addAll(List.of(m.group(1), m.group(2))));
        }
        family(keys, "", sections(), ".heading");
        family(keys, "verdict.", names(Gap.Verdict.values()), "");
        family(keys, "verdict.", List.of("clear", "probable", "none", "cannot_tell"), ".meaning");
        family(keys, "reason.", names(Estimate.Reason.values()), "", ".meaning");
        family(keys, "pattern.", names(PatternFinding.State.values()), "");
        family(keys, "status.", List.of("draft", "pilot", "stable"), "");
        family(keys, "horizon.", List.of("90d", "6m", "12m", "ongoing"), "");
        family(keys, "rule.", list("Method.java", "RULES"), "", ".term");
        family(keys, "term.", list("Method.java", "TERMS"), "", ".term");
        family(keys, "fact.", facts(), "", ".term");
        family(keys, "figure.", figures(), "", ".meaning");
        family(keys, "change.figure.", names(Comparison.Figure.values()), "");
        family(keys, "part.", names(GraphPart.values()), "");
        family(keys, "say.question.", names(GraphPart.values()), ".better", ".worse");
        family(keys, "map.land.", names(Land.values()), "");
        family(keys, "strength.", names(Advice.Strength.values()), "");
        family(keys, "targets.reason.", names(Target.Reason.values()), "");
        family(keys, "track.", names(Track.State.values()), "");
        family(keys, "roadmap.", names(Entry.Horizon.values()), "");
        family(keys, "assumption.", names(Assumption.values()), "");
        family(keys, "tie.", names(Dependency.Kind.values()), "");
        family(keys, "hindrance.", names(Dependency.Hindrance.values()), "");
        family(keys, "benchmark.quarter.", List.of("1", "2", "3", "4"), "");
        family(keys, "benchmark.half.", List.of("1", "2", "3"), "");
        family(keys, "team.", List.of("below", "above"), "", ".none");
        family(keys, "toll.", tolls(), "");
        family(keys, "attack.", names(Attack.values()), "", ".knows");
        // The policy has them; they are tried where the release is stored.
        family(keys, "attack.", List.of("singling_out", "linkability", "inference", "order", "vocabulary", "canaries", "hostile_queries"), "", ".knows");
        family(keys, "policy.", IntStream.rangeClosed(1, 16).mapToObj(Integer::toString).toList(), "");
        family(keys, "release.attribute.", names(Sector.values()), "");
        family(keys, "release.attribute.", names(Origin.Size.values()), "");
        family(keys, "release.figure.", List.of("degrees", "density", "sides", "kinds"), "", ".meaning");
        family(keys, "limit.", IntStream.rangeClosed(1, 6).mapToObj(Integer::toString).toList(), "");
        return keys;
    }

    private static void family(Set<String> keys, String prefix, List<String> members, String... suffixes) {
        assertThat(members).isNotEmpty();
        members.forEach(m -> Arrays.stream(suffixes).forEach(s -> keys.add(prefix + m + s)));
    }

    private List<String> sections() {
        var heading = Pattern.compile("<@(?:parts\\.)?(?:heading|part) \"(\\w+)\"");
        return Stream.of("parts.ftlh", "outlook.ftlh").flatMap(f -> heading.matcher(source(f)).results().map(m -> m.group(1))).toList();
    }

    private List<String> facts() {
        return Pattern.compile("fact\\(words, \"(\\w+)\"").matcher(source("Method.java")).results().map(m -> m.group(1)).toList();
    }

    /** Figures of the island by key; the last two are said whole. */
    private List<String> figures() {
        var keyed = Pattern.compile("(?:figure|share)\\((?:island[^,]*\\? )?((?:\"[\\w.]+\"(?: : )?)+),").matcher(source("IslandPage.java")).results()
                .flatMap(m -> LITERAL.matcher(m.group(1)).results().map(k -> k.group(1)));
        return Stream.concat(keyed, Stream.of("waits", "core")).toList();
    }

    private List<String> tolls() {
        return Pattern.compile("count\\(\"toll\\.(\\w+)\"").matcher(source("PlanPage.java")).results().map(m -> m.group(1)).toList();
    }

    /** The members of a constant list in a source. */
    private List<String> list(String file, String constant) {
        var text = source(file);
        int from = text.indexOf(constant + " =");
        return LITERAL.matcher(text.substring(from, text.indexOf(";", from))).results().map(m -> m.group(1)).toList();
    }

    private String source(String file) {
        return sources.entrySet().stream().filter(e -> e.getKey().endsWith(file)).findFirst().orElseThrow().getValue();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static Map<Path, String> sources() {
        var files = new ArrayList<Path>();
        for (var folder : List.of("src/main/java", "src/main/resources/isthmus/reports/templates")) {
            try (var found = Files.walk(Path.of(folder))) {
                found.filter(f -> f.toString().matches(".*\\.(java|ftlh)")).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files.stream().collect(Collectors.toMap(f -> f, WordsTest::read));
    }

    private static Map<String, String> words() {
        var properties = new Properties();
        for (var file : WORDS) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(k -> k, properties::getProperty));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void numbersAreRoundedHalfUpAndSignedWithTheRealMinus() {
        var english = Wording.of("en");
        assertThat(english.score(2.25)).isEqualTo("2.3");
        assertThat(english.signed(0.04)).isEqualTo("0.0");
        assertThat(english.signed(-0.04)).isEqualTo("0.0");
        assertThat(english.signed(0.05)).isEqualTo("+0.1");
        assertThat(english.signed(-1.25)).isEqualTo("−1.3");
        assertThat(english.decimals(-0.125, 2)).isEqualTo("−0.13");
        assertThat(english.percent(0.555)).isEqualTo("56%");
        assertThat(english.heads(12)).isEqualTo("12");
        assertThat(english.heads(12_000)).isEqualTo("12,000");
        assertThat(english.heads(12.25)).isEqualTo("12.3");
        assertThat(english.date(LocalDate.of(2026, 3, 2))).isEqualTo("2 March 2026");
    }

    @Test
    void listsReadAsPeopleSayThem() {
        var english = Wording.of("en");
        assertThat(english.list(List.of())).isEmpty();
        assertThat(english.list(List.of("a"))).isEqualTo("a");
        assertThat(english.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(english.list(List.of("a", "{0} 'b'", "c"))).isEqualTo("a, {0} 'b' and c");
    }

    @Test
    void aLanguageWithoutWordsFallsBackToEnglishAndNoNameReachesAnotherFile() {
        for (var language : List.of("xx", "../templates/paper", "", "en/../en")) {
            assertThat(Wording.of(language).language()).isEqualTo("en");
        }
        assertThatThrownBy(() -> Wording.of("en").say("no.such.key")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
    }
}
