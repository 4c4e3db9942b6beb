package isthmus.surveys.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each way of writing an instrument wrongly is answered with file, line and mend. */
class InstrumentFaultsTest {

    private static final Path RIGHT = Path.of("src", "test", "instruments", "handover", "1.0.0");

    @TempDir
    Path folder;

    private List<Problem> faults(String structure, String words) throws IOException {
        var at = Files.createDirectories(folder.resolve("handover").resolve("1.0.0").resolve("words")).getParent();
        Files.writeString(at.resolve("instrument.yaml"), structure);
        Files.writeString(at.resolve("words").resolve("en.yaml"), words);
        return switch (InstrumentLibrary.load(Optional.of(folder))) {
            case Checked.Accepted<InstrumentLibrary> accepted -> List.of();
            case Checked.Rejected<InstrumentLibrary>(var problems) -> problems;
        };
    }

    private static String read(String file) throws IOException {
        return Files.readString(RIGHT.resolve(file));
    }

    private static String changed(String text, String from, String to) {
        assertThat(text).as("the place to break").contains(from);
        return text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
    }

    private static int line(String text, String from) {
        return (int) text.substring(0, text.indexOf(from)).lines().count() + (text.indexOf(from) == 0 || text.charAt(text.indexOf(from) - 1) == '\n' ? 1 : 0);
    }

    @Test
    void theInstrumentThatTheFaultsArePutIntoIsRight() throws IOException {
        assertThat(faults(read("instrument.yaml"), read("words/en.yaml"))).isEmpty();
    }

    /** Columns: file, what stands there, what is written instead, what the answer says, a word at the place it names. */
    @ParameterizedTest(name = "{1} -> {2}")
    @CsvFileSource(resources = "faults.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void aFaultIsNamedWithFileLineAndMend(String file, String from, String to, String says, String place) throws IOException {
        var structure = read("instrument.yaml");
        var words = read("words/en.yaml");
        var inWords = file.equals("words");
        var broken = changed(inWords ? words : structure, from, to == null ? "" : to);

        var faults = inWords ? faults(structure, broken) : faults(broken, words);

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.what()).asString().contains(says);
            assertThat(fault.mend()).asString().isNotBlank();
            assertThat(fault.place()).contains("handover");
            if (place != null) {
                var named = place.startsWith("words:") ? words : broken;
                assertThat(fault.place())
                        .contains(place.startsWith("words:") || inWords ? "words/en.yaml" : "instrument.yaml")
                        .endsWith("line " + line(named, place.replace("words:", "")));
            }
        });
        assertThat(faults).doesNotHaveDuplicates();
    }

    @Test
    void everyFaultIsFoundInOneReading() throws IOException {
        var structure = changed(changed(read("instrument.yaml"), "low: 0.0", "low: nought"), "keyed: \"-\"", "keyed: minus");
        var words = changed(read("words/en.yaml"), "      TRU1: {text: \"I rely on what I am told.\"}\n", "");

        assertThat(faults(structure, words)).extracting(p -> p.what().toString()).anyMatch(w -> w.contains("\"nought\" is no number"))
                .anyMatch(w -> w.contains("\"minus\" is not among"))
                .anyMatch(w -> w.contains("\"TRU1\" is missing"));
    }

    @Test
    void anIdThatHadOtherWordsInAnEarlierVersionIsRefused() throws IOException {
        var next = Files.createDirectories(folder.resolve("handover").resolve("1.1.0").resolve("words")).getParent();
        Files.writeString(next.resolve("instrument.yaml"), changed(read("instrument.yaml"), "version: 1.0.0", "version: 1.1.0"));
        Files.writeString(next.resolve("words").resolve("en.yaml"), changed(read("words/en.yaml"), "I check everything again.", "I trust nobody."));

        var faults = faults(read("instrument.yaml"), read("words/en.yaml"));

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().place()).contains("handover 1.1.0", "TRU2");
        assertThat(faults.getFirst().mend()).asString().contains("new id");
    }

    @Test
    void theSameVersionTwiceIsRefused() throws IOException {
        var again = Files.createDirectories(folder.resolve("copy").resolve("1.0.0").resolve("words")).getParent();
        Files.writeString(again.resolve("instrument.yaml"), read("instrument.yaml"));
        Files.writeString(again.resolve("words").resolve("en.yaml"), read("words/en.yaml"));

        assertThat(faults(read("instrument.yaml"), read("words/en.yaml")))
                .extracting(p -> p.what().toString())
                .containsExactly("This version is there twice.");
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        var at = Files.createDirectories(folder.resolve("handover").resolve("1.0.0").resolve("words")).getParent();
        Files.write(at.resolve("instrument.yaml"), "name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        var loaded = (Checked.Rejected<InstrumentLibrary>) InstrumentLibrary.load(Optional.of(folder));

        assertThat(loaded.problems()).hasSize(1);
        assertThat(loaded.problems().getFirst().place()).contains("1.0.0");
        assertThat(loaded.problems().getFirst().mend()).asString().contains("UTF-8");
    }

    @Test
    void wordsThatAreNotThereAreNamed() throws IOException {
        var at = Files.createDirectories(folder.resolve("handover").resolve("1.0.0"));
        Files.writeString(at.resolve("instrument.yaml"), read("instrument.yaml"));

        var loaded = (Checked.Rejected<InstrumentLibrary>) InstrumentLibrary.load(Optional.of(folder));

        assertThat(loaded.problems()).extracting(Problem::place).singleElement().asString().endsWith("words/en.yaml");
    }
}
