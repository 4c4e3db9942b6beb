package isthmus.reports;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.report.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Leaves reports in {@code target/} for people to look at. */
class ReportFilesTest {

    @Test
    void reportsToLookAtAreLeftInTheTargetFolder() throws IOException {
        var large = Sample.large().synthetic().assess();
        var odd = Sample.small().executives(4).team(3, 6, 1).assess();
        var strange = Sample.small().board(2).spelt(Spelling.EMOJI).assess();
        assertThat(Files.size(Files.write(Path.of("target/report.pdf"), Reports.pdf(large, Sample.DATE)))).isPositive();
        assertThat(Files.size(Files.write(Path.of("target/report-brief.pdf"), Reports.pdf(large, new Form.Brief())))).isPositive();
        assertThat(Files.size(Files.write(Path.of("target/report-team.pdf"), Reports.pdf(large, new Form.OneTeam("Team 13"))))).isPositive();
        assertThat(Files.size(Files.writeString(Path.of("target/report.html"), Reports.html(large, Sample.DATE)))).isPositive();
        assertThat(Files.size(Files.write(Path.of("target/report-hidden.pdf"), Reports.pdf(odd, Sample.DATE)))).isPositive();
        var open = Sample.small().open().unconnected().assess();
        var absent = Reports.pdf(open, Outlooks.plain(open), Sample.DATE);
        assertThat(Files.size(Files.write(Path.of("target/report-absent.pdf"), absent))).isPositive();
        assertThat(Files.size(Files.write(Path.of("target/report-names.pdf"), Reports.pdf(strange, Sample.DATE)))).isPositive();
    }
}
