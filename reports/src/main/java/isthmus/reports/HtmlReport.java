package isthmus.reports;

import isthmus.assessment.Assessment;
import isthmus.assessment.roadmap.Outlook;
import isthmus.reports.content.Report;
import isthmus.reports.content.Typesetter;
import java.time.LocalDate;

/** The report as one HTML file that needs nothing else: same words, figures and charts as on paper. */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * @param outlook what is advised on the ground of the assessment
     * @param date the day printed on the report
     */
    public static String render(Assessment assessment, Outlook outlook, LocalDate date) {
        return Typesetter.screen(Report.of(assessment, outlook, date));
    }

    /**
     * What a content-security policy must list under {@code style-src} for the file's one style element, so that it
     * needs no {@code unsafe-inline}: {@code 'sha256-…'}.
     */
    public static String styleSource() {
        return Typesetter.screenStyleSource();
    }
}
