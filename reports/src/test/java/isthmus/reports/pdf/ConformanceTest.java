package isthmus.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.reports.Reports;
import isthmus.reports.Sample;
import org.junit.jupiter.api.Test;

/** Reports are for everyone, and last: veraPDF finds nothing against PDF/UA-1 and PDF/A-2a in any of them. */
class ConformanceTest {

    @Test
    void aFullReportKeepsBothStandards() throws Exception {
        var pdf = Reports.pdf(Sample.large().synthetic().assess(), Sample.DATE);
        java.nio.file.Files.write(java.nio.file.Path.of("target/tagged.pdf"), pdf);
        assertThat(Conformance.failures(pdf)).isEmpty();
    }
}
