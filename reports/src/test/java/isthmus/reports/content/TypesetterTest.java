package isthmus.reports.content;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.assessment.report.Branding;
import isthmus.assessment.report.Form;
import isthmus.reports.Outlooks;
import isthmus.reports.Reports;
import isthmus.reports.Sample;
import isthmus.reports.logo.Emblem;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    /** A look without a logo to ask for is a fault of the program, as a misspelt template would be. */
    @Test
    @SuppressWarnings("NullAway")
    void aFaultInATemplateNamesItsPlaceAndNothingThatWasToBePrinted() {
        var assessment = Sample.small().assess();
        var report = Report.of(Reports.dossier(assessment, Outlooks.plain(assessment), Sample.DATE), new Form.Full());
        var whole = Look.of(new Branding("Secret Advisers", "", "", "", null), Branding.NONE, "North", "");
        var broken = new Look(whole.colours(), whole.line(), whole.footer(), whole.maker(), Emblem.NONE, null);

        assertThatThrownBy(() -> Typesetter.paper(report, broken)).isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("template paper\\.ftlh, line \\d+: cannot fill in .*look\\.clientLogo.*")
                .satisfies(e -> {
                    var log = new StringWriter();
                    e.printStackTrace(new PrintWriter(log));
                    Assertions.assertThat(log.toString()).doesNotContain("Secret Advisers", assessment.organization().name());
                });
    }
}
