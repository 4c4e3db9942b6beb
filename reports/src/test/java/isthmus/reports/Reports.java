package isthmus.reports;

import isthmus.assessment.Assessment;
import isthmus.assessment.report.Branding;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Form;
import isthmus.assessment.report.Imprint;
import isthmus.assessment.report.Manuscript;
import isthmus.assessment.roadmap.Outlook;
import java.time.LocalDate;

/** Reports of an assessment with everything that can be advised on its ground. */
public final class Reports {
    private Reports() {}

    public static Dossier dossier(Assessment assessment, Outlook outlook, LocalDate date) {
        return new Dossier(
                assessment, outlook, null, null, Manuscript.BLANK, Branding.NONE, Branding.NONE, new Imprint.Released(1, date, ""));
    }

    /** With a consultant's hand in it. */
    public static Dossier dossier(Assessment assessment, Manuscript manuscript, Imprint imprint) {
        return new Dossier(
                assessment, Outlooks.full(assessment), null, null, manuscript, Branding.NONE, Branding.NONE, imprint);
    }

    public static byte[] pdf(Assessment assessment, LocalDate date) {
        return pdf(assessment, Outlooks.full(assessment), date);
    }

    public static byte[] pdf(Assessment assessment, Outlook outlook, LocalDate date) {
        return PdfReport.render(Galley.of(dossier(assessment, outlook, date), new Form.Full()));
    }

    public static byte[] pdf(Assessment assessment, Form form) {
        return PdfReport.render(Galley.of(dossier(assessment, Outlooks.full(assessment), Sample.DATE), form));
    }

    public static String html(Assessment assessment, LocalDate date) {
        return html(assessment, Outlooks.full(assessment), date);
    }

    public static String html(Assessment assessment, Outlook outlook, LocalDate date) {
        return HtmlReport.render(Galley.of(dossier(assessment, outlook, date), new Form.Full()));
    }
}
