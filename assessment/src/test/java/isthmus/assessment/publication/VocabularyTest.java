package isthmus.assessment.publication;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.release.Period;
import isthmus.assessment.release.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void whatIsNotSaidHasOneWord() {
        assertThat(Vocabulary.said((@Nullable Sector) null)).isEqualTo("not said");
        assertThat(Vocabulary.said((@Nullable Period) null)).isEqualTo("not said");
        assertThat(Vocabulary.said(Sector.PUBLIC)).isEqualTo("PUBLIC");
        assertThat(Vocabulary.said(new Period(2026))).isEqualTo("2026-2027");
    }
}
