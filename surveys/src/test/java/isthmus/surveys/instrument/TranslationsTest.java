package isthmus.surveys.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {

    private static final Path HANDOVER = Path.of("src", "test", "instruments", "handover", "1.0.0");
    private static final InstrumentLibrary SHIPPED = InstrumentLibrary.builtIn();

    @TempDir
    Path folder;

    private Path copied() throws IOException {
        var at = folder.resolve("handover").resolve("1.0.0");
        try (var files = Files.walk(HANDOVER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = at.resolve(HANDOVER.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return at;
    }

    private List<Problem> faults() {
        return switch (InstrumentLibrary.load(Optional.of(folder))) {
            case Checked.Accepted<InstrumentLibrary> accepted -> List.of();
            case Checked.Rejected<InstrumentLibrary>(var problems) -> problems;
        };
    }

    @Test
    void theShippedInstrumentSpeaksFourLanguagesAndIsOneInstrument() {
        var own = SHIPPED.latest("it-business-separation").orElseThrow();
        assertThat(SHIPPED.languages(own.ref())).containsExactly("en", "de", "es", "fr");
        assertThat(SHIPPED.list()).containsExactly(own);
        for (var language : SHIPPED.languages(own.ref())) {
            var said = SHIPPED.find(own.ref(), language).orElseThrow();
            assertThat(said.ref()).isEqualTo(own.ref());
            assertThat(said.language()).isEqualTo(language);
            assertThat(said.translated()).isEqualTo(!language.equals("en"));
            assertThat(said.items()).extracting(Item::id).isEqualTo(own.items().stream().map(Item::id).toList());
        }
        assertThat(SHIPPED.find(own.ref(), "xx")).isEmpty();
        assertThat(SHIPPED.find(new Instrument.Ref(own.ref().id(), own.ref().version(), "0".repeat(64)), "de")).isEmpty();
    }

    /** A name is cut at its dash for charts, so that a translation without the dash would fill them with its explanation. */
    @Test
    void everyTranslatedNameHasAShortOne() {
        var own = SHIPPED.latest("it-business-separation").orElseThrow();
        for (var language : SHIPPED.languages(own.ref())) {
            assertThat(SHIPPED.find(own.ref(), language).orElseThrow().dimensions())
                    .extracting(Dimension::shortName)
                    .as(language)
                    .allSatisfy(name -> assertThat(name).hasSizeLessThan(30));
        }
    }

    @Test
    void aFolderOfInstrumentsIsTranslatedByAddingAFile() throws IOException {
        var at = copied();
        Files.writeString(
                at.resolve("words").resolve("it.yaml"),
                Files.readString(at.resolve("words").resolve("en.yaml")).replace("I rely on what I am told.", "Mi fido di ciò che mi dicono."));
        var library = ((Checked.Accepted<InstrumentLibrary>) InstrumentLibrary.load(Optional.of(folder))).value();

        var own = library.find("handover", "1.0.0").orElseThrow();
        assertThat(own.translated()).isFalse();
        assertThat(library.languages(own.ref())).containsExactly("en", "it");
        assertThat(library.find(own.ref(), "it").orElseThrow().items()).extracting(Item::text).contains("Mi fido di ciò che mi dicono.");
    }

    @Test
    void aTranslationThatMissesSomethingIsRefusedWithItsFileAndLine() throws IOException {
        var at = copied();
        var words = Files.readString(at.resolve("words").resolve("en.yaml"));
        Files.writeString(at.resolve("words").resolve("it.yaml"), words.replace("text: \"I rely on what I am told.\"", "anchors: {}"));

        assertThat(faults()).isNotEmpty().allSatisfy(p -> assertThat(p.place()).contains("it.yaml, line "));
    }

    @Test
    void anInstrumentWithAdviceIsTranslatedWithIt() throws IOException {
        var at = copied();
        Files.createDirectories(at.resolve("advice").resolve("words"));
        Files.writeString(at.resolve("advice").resolve("rules.yaml"), "");
        Files.writeString(at.resolve("words").resolve("it.yaml"), Files.readString(at.resolve("words").resolve("en.yaml")));

        assertThat(faults()).extracting(Problem::place).anyMatch(where -> where.endsWith("advice/words/it.yaml"));
    }
}
