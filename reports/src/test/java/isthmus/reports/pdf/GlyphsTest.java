package isthmus.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
        "Café Straße – “ok” −1 Ω Ж א,Café Straße – “ok” −1 Ω Ж א",
        "中文,□□",
        "a\ud83d\ude00b,a□b",
        "a\u202eb\u200bc\u00add,abcd",
        "❤\ufe0f,□",
        "one\u2028two\u3000three\u202f%,one two three\u00a0%",
        "a\ud800b,a□b"
    })
    void whatCannotBePrintedIsMarkedAndWhatCannotBeSeenGoes(String text, String printed) {
        assertThat(Glyphs.printable(text)).isEqualTo(printed);
    }
}
