package isthmus.reports;

import isthmus.assessment.Assessment;
import isthmus.assessment.roadmap.Outlook;
import isthmus.reports.content.Report;
import isthmus.reports.content.Typesetter;
import isthmus.reports.pdf.Paper;
import java.time.LocalDate;

/**
 * The report on paper: A4, embedded fonts, charts as vectors, bookmarks, page numbers. The same assessment,
 * outlook and date give the same bytes. Safe to call from any number of threads.
 */
public final class PdfReport {
    private PdfReport() {}

    /**
     * @param outlook what is advised on the ground of the assessment
     * @param date the day printed on the report
     */
    public static byte[] render(Assessment assessment, Outlook outlook, LocalDate date) {
        return Paper.print(Typesetter.paper(Report.of(assessment, outlook, date)), date);
    }
}
