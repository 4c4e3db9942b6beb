package isthmus.reports;

import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Form;
import isthmus.reports.content.Look;
import isthmus.reports.content.Report;
import isthmus.reports.content.Typesetter;
import java.time.LocalDate;

/**
 * A report that was set and not yet printed: all that its forms are made from, so that they can be made again years later
 * without the figures behind it.
 *
 * @param day printed on it
 * @param paper XHTML with its print styles inside
 * @param screen one HTML file that needs nothing else
 */
public record Galley(LocalDate day, String paper, String screen) {

    public static Galley of(Dossier dossier, Form form) {
        var report = Report.of(dossier, form);
        var look = Look.of(dossier);
        return new Galley(dossier.imprint().day(), Typesetter.paper(report, look), Typesetter.screen(report, look));
    }
}
