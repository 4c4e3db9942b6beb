package isthmus.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Assessment;
import isthmus.reports.Outlooks;
import isthmus.reports.Reports;
import isthmus.reports.Sample;
import isthmus.reports.Spelling;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** Reports are for everyone, and last: veraPDF finds nothing against PDF/UA-1 and PDF/A-2a in any of them. */
class ConformanceTest {

    @Test
    void aFullReportKeepsBothStandards() {
        keeps(Sample.large().synthetic().assess());
    }

    @Test
    void aTinyReportKeepsThem() {
        keeps(Sample.tiny().assess());
    }

    @Test
    void aReportWithHiddenFiguresKeepsThem() {
        keeps(Sample.small().executives(4).team(3, 6, 1).assess());
    }

    @Test
    void aReportOfAnOpenCampaignWithoutAPlanKeepsThem() {
        var open = Sample.small().open().unconnected().assess();
        assertThat(Conformance.failures(Reports.pdf(open, Outlooks.plain(open), Sample.DATE))).isEmpty();
    }

    @Test
    void aReportOfThreeHundredTeamsKeepsThem() {
        keeps(Sample.teams(300).assess());
    }

    @ParameterizedTest
    @EnumSource(Spelling.class)
    void namesThatBrokeOtherProgramsDoNotBreakThem(Spelling spelling) {
        keeps(Sample.tiny().spelt(spelling).assess());
    }

    private enum Alphabet implements UnaryOperator<String> {
        GREEK("Ελληνική Τράπεζα "),
        CYRILLIC("Северный банк "),
        EIGHTY("Department for the coordination of everything with everything else in all parts ");

        private final String before;

        Alphabet(String before) {
            this.before = before;
        }

        @Override
        public String apply(String name) {
            return before + name;
        }
    }

    @ParameterizedTest
    @EnumSource(Alphabet.class)
    void namesOfOtherAlphabetsAndLongOnesKeepThem(Alphabet alphabet) {
        keeps(Sample.small().board(2).spelt(alphabet).assess());
    }

    private static void keeps(Assessment assessment) {
        assertThat(Conformance.failures(Reports.pdf(assessment, Sample.DATE))).isEmpty();
    }

    @Test
    void aFileWithoutTagsIsFoundToBreakBoth() {
        var bytes = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph("text"));
        document.close();
        assertThat(Conformance.failures(bytes.toByteArray()))
                .anyMatch(f -> f.startsWith("ua1 clause 7.1 test 3: Content shall be marked as Artifact or tagged as real content"))
                .anyMatch(f -> f.startsWith("2a clause 6.2.11.4.1 test 1: The font programs for all fonts"));
    }
}
