package isthmus.surveys.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import isthmus.assessment.instrument.GapRule;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstrumentLibraryTest {

    private static final Instrument INSTRUMENT =
            InstrumentLibrary.builtIn().latest("it-business-separation").orElseThrow();

    @Test
    void theShippedInstrumentHasTenDimensionsOfSixItems() {
        assertThat(INSTRUMENT.dimensions()).hasSize(10).allMatch(d -> d.items().size() == 6);
    }

    @Test
    void theShippedInstrumentAsksEachPerspectiveWhatItsFormsSay() {
        assertThat(INSTRUMENT.itemsFor("exec")).hasSize(46);
        assertThat(INSTRUMENT.itemsFor("business")).hasSize(53);
        assertThat(INSTRUMENT.itemsFor("tech")).hasSize(53);
        assertThat(INSTRUMENT.items().stream().filter(i -> INSTRUMENT.scaleOf(i).criterion())).hasSize(10);
    }

    /** Campaigns carry this hash. When this fails, make a new version instead of changing a published one. */
    @Test
    void aPublishedVersionNeverChanges() {
        assertThat(INSTRUMENT.ref().version()).isEqualTo("0.1.0");
        assertThat(INSTRUMENT.ref().hash()).isEqualTo("b1fdb35d64f9854ce124ebab5d75d1cb3425269d845647484ad7dea4eedbd7fa");
    }

    @Test
    void wordsAndStructureComeTogether() {
        var structure = INSTRUMENT.dimension("structure").orElseThrow();
        assertThat(structure.items().getFirst().anchors().get(5))
                .isEqualTo("In our own team, which could change everything the result depended on.");
        assertThat(structure.moves().get(1).getFirst().soThat())
                .isEqualTo("the hidden structure becomes discussable before boxes move");
        assertThat(INSTRUMENT.dimension("autonomy").orElseThrow().moves().get(3).getFirst().requires())
                .isEqualTo(Map.of("outcomes", 3, "shared_core", 3));
        assertThat(INSTRUMENT.dimension("flow").orElseThrow().items())
                .filteredOn(Item::reversed)
                .extracting(Item::id)
                .containsExactly("FLO2", "FLO5");
        assertThat(INSTRUMENT.gapRules()).hasSize(4).filteredOn(GapRule.Fog.class::isInstance).hasSize(1);
        assertThat(INSTRUMENT.references()).hasSize(44);
        assertThat(INSTRUMENT.counterpoints()).hasSize(5);
    }

    @Test
    void aWordChangesTheHashAndALineEndDoesNot() {
        assertThat(InstrumentLibrary.hash("a: b\n", "c: d\n"))
                .isEqualTo(InstrumentLibrary.hash("a: b\r\n", "c: d\r\n"))
                .isNotEqualTo(InstrumentLibrary.hash("a: b\n", "c: e\n"))
                .isNotEqualTo(InstrumentLibrary.hash("a: b\nc: d\n", ""));
    }

    @Test
    void anInstrumentFolderThatIsNotThereIsNamed() {
        var loaded = InstrumentLibrary.load(Optional.of(Path.of("nowhere")));

        assertThat(((Checked.Rejected<InstrumentLibrary>) loaded).problems())
                .extracting(p -> p.what().toString())
                .containsExactly("There is no folder nowhere.");
    }
}
