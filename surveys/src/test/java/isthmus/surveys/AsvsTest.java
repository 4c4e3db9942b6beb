package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The map from the requirements of OWASP ASVS 5.0 to what shows that they are met: whole, and pointing at what there is. */
class AsvsTest {

    private static final Path MAP = Path.of("asvs-5.0.yaml");
    private static final Set<String> ANSWERS = Set.of("tests", "document", "notApplicable", "gap");

    /** How many requirements of levels 1 and 2 each section has: "V1.1" is the first of chapter V1, and so on. */
    private static final Map<String, int[]> SECTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("V01", new int[] {2, 9, 11, 3, 2}), Map.entry("V02", new int[] {3, 3, 4, 1}), Map.entry("V03", new int[] {0, 2, 4, 6, 5, 0, 2}),
            Map.entry("V04", new int[] {3, 1, 2, 4}), Map.entry("V05", new int[] {1, 3, 2, 3}), Map.entry("V06", new int[] {3, 12, 4, 4, 5, 3, 0, 4}),
            Map.entry("V07", new int[] {3, 4, 2, 5, 2, 2}), Map.entry("V08", new int[] {2, 3, 1, 1}), Map.entry("V09", new int[] {3, 4}),
            Map.entry("V10", new int[] {2, 2, 4, 11, 5, 2, 3}), Map.entry("V11", new int[] {2, 3, 3, 4, 1, 1, 0}), Map.entry("V12", new int[] {3, 2, 4}),
            Map.entry("V13", new int[] {1, 5, 2, 5}), Map.entry("V14", new int[] {2, 4, 3}), Map.entry("V15", new int[] {3, 3, 7, 0}),
            Map.entry("V16", new int[] {1, 5, 4, 3, 3}), Map.entry("V17", new int[] {1, 4, 2})));

    private static final List<Map<String, Object>> REQUIREMENTS = requirements();

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> requirements() {
        return (List<Map<String, Object>>) new Load(LoadSettings.builder().build()).loadFromString(text(MAP));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids() {
        return REQUIREMENTS.stream().map(r -> (String) r.get("id")).toList();
    }

    @Test
    void allRequirementsOfLevelsOneAndTwoAreListedInTheirOrder() {
        assertThat(ids()).hasSize(253).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Arrays.compare(numbers(a), numbers(b)));
        assertThat(REQUIREMENTS).filteredOn(r -> r.get("level").equals(1)).hasSize(70);
        assertThat(REQUIREMENTS).filteredOn(r -> r.get("level").equals(2)).hasSize(183);
        var counted = ids().stream().map(AsvsTest::numbers).collect(Collectors.groupingBy(n -> List.of(n[0], n[1]), Collectors.counting()));
        SECTIONS.forEach((chapter, sizes) -> {
            for (int section = 1; section <= sizes.length; section++) {
                assertThat(counted.getOrDefault(List.of(Integer.parseInt(chapter.substring(1)), section), 0L))
                        .as(chapter + "." + section)
                        .isEqualTo(sizes[section - 1]);
            }
        });
    }

    private static int[] numbers(String id) {
        return Arrays.stream(id.substring(1).split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void eachHasAWordOfWhatItIsAboutAndOneAnswer() {
        assertThat(REQUIREMENTS).allSatisfy(r -> {
            assertThat((String) r.get("about")).as(r.get("id") + "").isNotBlank();
            var answers = new HashSet<>(r.keySet());
            answers.removeAll(Set.of("id", "level", "about"));
            assertThat(answers).as(r.get("id") + "").hasSize(1).isSubsetOf(ANSWERS);
            assertThat(r.get(answers.iterator().next()).toString()).as(r.get("id") + "").hasSizeGreaterThan(10);
        });
    }

    @Test
    void noneIsLeftOpen() {
        assertThat(REQUIREMENTS).noneMatch(r -> r.containsKey("gap"));
    }

    @Test
    void everyTestThatIsNamedIsThere() {
        var missing = new java.util.TreeSet<String>();
        REQUIREMENTS.stream().filter(r -> r.containsKey("tests")).flatMap(r -> ((List<?>) r.get("tests")).stream()).map(String.class::cast).distinct().forEach(test -> {
            var parts = test.split("#");
            if (!isTest(parts[0], parts[1])) {
                missing.add(test);
            }
        });
        assertThat(missing).isEmpty();
    }

    /** Tests of this module are asked themselves; those of the others, which are not on its class path, their sources. */
    private static boolean isTest(String type, String name) {
        if (type.startsWith("isthmus.surveys.")) {
            try {
                var found = Class.forName(type, false, AsvsTest.class.getClassLoader());
                return Stream.concat(Arrays.stream(found.getDeclaredMethods()), Arrays.stream(found.getDeclaredFields()))
                        .anyMatch(member -> member.getName().equals(name) && isTest(member));
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
        var source = Path.of("..", type.split("\\.")[1], "src", "test", "java", type.replace('.', '/') + ".java");
        return Files.exists(source)
                && Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|Property|Example)\\b[^;{}]*(\\{[^{}]*}\\)?[^;{}]*)?\\bvoid " + name + "\\(")
                        .matcher(text(source))
                        .find();
    }

    private static boolean isTest(AnnotatedElement member) {
        return Arrays.stream(member.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type == ArchTest.class || type.isAnnotationPresent(Testable.class) || Arrays.stream(type.getAnnotations()).anyMatch(a -> a.annotationType().isAnnotationPresent(Testable.class)));
    }

    @Test
    void everyDocumentThatIsNamedIsThereWithItsHeading() {
        var missing = new java.util.TreeSet<String>();
        REQUIREMENTS.stream().filter(r -> r.containsKey("document")).map(r -> (String) r.get("document")).distinct().forEach(place -> {
            var parts = place.split("#");
            var file = Path.of("..").resolve(parts[0]);
            if (parts.length != 2 || !Files.exists(file) || !anchors(text(file)).contains(parts[1])) {
                missing.add(place);
            }
        });
        assertThat(missing).isEmpty();
    }

    /** Headings as the places that links lead to. */
    private static Set<String> anchors(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
