package isthmus.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import isthmus.assessment.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentTest {

    private static final Instrument SAMPLE = Sample.INSTRUMENT;

    @Test
    void itemsKeepTheOrderOfTheInstrumentSincePackedAnswersAreAlignedToIt() {
        assertThat(SAMPLE.items()).extracting(Item::id).containsExactly(
                "F0", "F1", "F2", "F3", "F4", "T1", "T2", "T3", "M1", "M2", "M3");
        assertThat(SAMPLE.itemsFor("exec")).extracting(Item::id).containsExactly("F0", "F1", "F2", "F3", "T1", "T2", "T3");
        assertThat(SAMPLE.itemsFor("nobody")).isEmpty();
    }

    @Test
    void executivesAreALensAndNoSide() {
        assertThat(SAMPLE.sides()).extracting(Perspective::id).containsExactly("business", "tech");
    }

    @Test
    void levelsAreCountedFromOne() {
        assertThat(SAMPLE.level(1).name()).isEqualTo("Level 1");
        assertThat(SAMPLE.level(5).name()).isEqualTo("Level 5");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(SAMPLE.dimension("trust")).contains(Sample.TRUST);
        assertThat(SAMPLE.dimension("Trust")).isEmpty();
        assertThat(SAMPLE.perspective("guest")).isEmpty();
    }

    @Test
    void optionsAreTheAnchorsOfTheItemOrTheLabelsOfTheScale() {
        var anchored = Sample.FLOW.items().getFirst();
        var plain = Sample.FLOW.items().get(1);
        assertThat(anchored.options(SAMPLE.scaleOf(anchored))).startsWith("Situation 1", "Situation 2").hasSize(5);
        assertThat(plain.options(SAMPLE.scaleOf(plain))).startsWith("Agree 1", "Agree 2").hasSize(5);
    }

    @Test
    void aDimensionIsCalledByWhatStandsBeforeItsExplanation() {
        assertThat(Sample.FLOW.shortName()).isEqualTo("Flow");
        assertThat(Sample.TRUST.shortName()).isEqualTo("Trust");
    }

    @Test
    void aPublishedInstrumentDoesNotChangeWithTheListsItWasMadeOf() {
        var rules = new ArrayList<GapRule>(List.of(new GapRule.Fog("fog", "Fog", "", 0.25)));
        var instrument = Sample.instrument(Sample.GATES, List.of(), rules);
        rules.clear();
        assertThat(instrument.gapRules()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> instrument.dimensions().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> instrument.scales().clear());
    }
}
