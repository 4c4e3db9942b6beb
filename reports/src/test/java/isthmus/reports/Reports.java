package isthmus.reports;

import isthmus.assessment.Assessment;
import java.time.LocalDate;

/** Reports of an assessment with everything that can be advised on its ground. */
public final class Reports {
    private Reports() {}

    public static byte[] pdf(Assessment assessment, LocalDate date) {
        return PdfReport.render(assessment, Outlooks.full(assessment), date);
    }

    public static String html(Assessment assessment, LocalDate date) {
        return HtmlReport.render(assessment, Outlooks.full(assessment), date);
    }
}
