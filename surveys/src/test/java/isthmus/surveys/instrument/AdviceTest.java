package isthmus.surveys.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Advice;
import isthmus.assessment.instrument.Advice.Rule;
import isthmus.assessment.instrument.Instrument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The advice that comes with the instrument, and every way of writing advice wrongly. */
class AdviceTest {

    private static final Instrument SHIPPED = InstrumentLibrary.builtIn().latest("it-business-separation").orElseThrow();
    private static final Path SECOND = Path.of("src", "test", "instruments", "handover", "1.0.0");

    private static final String RULES = """
            version: 0.1.0
            effort: {90d: 1, 6m: 2, 12m: 4, ongoing: 1}
            half_gap: 0.5
            rules:
              - {id: gapped, gap: read, weight: 1.5}
              - {id: queue, when: "graph(busiest_share) >= 0.25", lifts: [clarity], weight: 1.5}
            strengths: {measured: [pilot]}
            counters:
              trust: {points: [], evidence: [pilot]}
            """;
    private static final String WORDS = "rules:\n  queue: \"One team lets others wait.\"\n";

    @TempDir
    Path folder;

    private Checked<InstrumentLibrary> load(String rules, String words) throws IOException {
        var at = Files.createDirectories(folder.resolve("handover").resolve("1.0.0").resolve("words")).getParent();
        Files.copy(SECOND.resolve("instrument.yaml"), at.resolve("instrument.yaml"));
        Files.copy(SECOND.resolve("words").resolve("en.yaml"), at.resolve("words").resolve("en.yaml"));
        Files.createDirectories(at.resolve("advice").resolve("words"));
        Files.writeString(at.resolve("advice").resolve("rules.yaml"), rules.replace("gap: read", "gap: " + aGap()));
        if (!words.isEmpty()) {
            Files.writeString(at.resolve("advice").resolve("words").resolve("en.yaml"), words);
        }
        return InstrumentLibrary.load(Optional.of(folder));
    }

    private static String aGap() {
        return switch (InstrumentLibrary.load(Optional.of(SECOND.getParent().getParent()))) {
            case Checked.Accepted<InstrumentLibrary>(InstrumentLibrary library) ->
                library.latest("handover").orElseThrow().gapRules().getFirst().id();
            case Checked.Rejected<InstrumentLibrary>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private List<Problem> faults(String rules, String words) throws IOException {
        return switch (load(rules, words)) {
            case Checked.Accepted<InstrumentLibrary> accepted -> List.of();
            case Checked.Rejected<InstrumentLibrary>(var problems) -> problems;
        };
    }

    @Test
    void theShippedAdviceKnowsEveryGapEveryPatternThatNamesADimensionAndEveryReference() {
        var advice = SHIPPED.advice();
        assertThat(advice.rules()).filteredOn(Rule.OnGap.class::isInstance).extracting(r -> ((Rule.OnGap) r).gap())
                .containsExactlyInAnyOrderElementsOf(SHIPPED.gapRules().stream().map(g -> g.id()).toList());
        assertThat(advice.rules()).filteredOn(Rule.OnPattern.class::isInstance).extracting(r -> ((Rule.OnPattern) r).pattern())
                .containsExactlyInAnyOrderElementsOf(SHIPPED.patterns().stream()
                        .filter(p -> !p.firstMove().equals("re-interview"))
                        .map(p -> p.id())
                        .toList());
        assertThat(advice.strengths().keySet()).isEqualTo(SHIPPED.references().keySet());
        assertThat(SHIPPED.dimensions()).allSatisfy(d -> assertThat(advice.counterOf(d).points()).isNotEmpty());
    }

    @Test
    void adviceIsNoPartOfWhatAnInstrumentIs() throws IOException {
        var library = ((Checked.Accepted<InstrumentLibrary>) load(RULES, WORDS)).value();
        var advised = library.latest("handover").orElseThrow();
        assertThat(advised.advice().version()).isEqualTo("0.1.0");
        assertThat(advised.advice().rules()).hasSize(2);
        assertThat(advised.advice().effort()).isEqualTo(Map.of("90d", 1.0, "6m", 2.0, "12m", 4.0, "ongoing", 1.0));
        Files.delete(folder.resolve("handover/1.0.0/advice/rules.yaml"));
        var plain = ((Checked.Accepted<InstrumentLibrary>) InstrumentLibrary.load(Optional.of(folder))).value().latest("handover").orElseThrow();
        assertThat(plain.advice()).isEqualTo(Advice.PLAIN);
        assertThat(plain.ref()).isEqualTo(advised.ref());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "graph(busiest_share) | graph(busyness) | There is nothing called \"busyness\"",
        "graph(busiest_share) >= 0.25 | graph(busiest_share) | The condition cannot be read",
        "lifts: [clarity] | lifts: [haste] | There is no dimension \"haste\"",
        "weight: 1.5} | weight: 0.5} | A finding brings moves forward and never back.",
        "{measured: [pilot]} | {proven: [pilot]} | \"proven\" is no strength.",
        "{measured: [pilot]} | {measured: [rumour]} | There is no reference \"rumour\"",
        "points: [] | points: [doubt] | There is no counterpoint \"doubt\"",
        "90d: 1 | 90d: 0 | 0.0 is not above 0.",
        "id: queue | id: gapped | The id \"gapped\" is used twice",
        "half_gap: 0.5 | half_gap: much | \"much\" is no number",
        "version: 0.1.0 | verse: 0.1.0 | \"verse\" means nothing here."})
    void aFaultIsNamedWithItsFileAndLine(String from, String to, String says) throws IOException {
        assertThat(RULES).contains(from);
        assertThat(faults(RULES.replace(from, to), WORDS)).anySatisfy(fault -> {
            assertThat(fault.what()).asString().startsWith(says);
            assertThat(fault.place()).contains("advice/rules.yaml");
            assertThat(fault.mend()).asString().isNotBlank();
        });
    }

    @Test
    void wordsThatAreMissingOrLeftOverAreNamed() throws IOException {
        assertThat(faults(RULES, "")).singleElement().satisfies(f -> assertThat(f.what()).hasToString("The words of the advice are missing."));
    }

    @Test
    void wordsForARuleThatDoesNotExistAreNamed() throws IOException {
        assertThat(faults(RULES, WORDS + "  hurry: \"Faster.\"\n")).anySatisfy(f -> {
            assertThat(f.place()).contains("advice/words/en.yaml, line 3");
            assertThat(f.what()).asString().contains("hurry");
        });
    }
}
