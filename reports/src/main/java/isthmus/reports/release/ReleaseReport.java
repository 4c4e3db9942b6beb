package isthmus.reports.release;

import isthmus.assessment.publication.Publication;
import isthmus.reports.Galley;
import isthmus.reports.HtmlReport;
import isthmus.reports.PdfReport;
import isthmus.reports.content.Typesetter;
import isthmus.reports.wording.WordFiles;
import isthmus.reports.wording.Wording;

/**
 * The report that goes with a release: for researchers who wonder whether they can use it, for organizations that agreed, and for
 * those who watch over privacy. So far in English, as the release itself.
 */
public final class ReleaseReport {

    private static final Wording WORDS = Wording.of("en").with(new WordFiles("/isthmus/reports/words/release/"));

    /** Of templates and styles. */
    private static final String NAME = "release";

    private ReleaseReport() {}

    /** All forms are made from it. Its day is the first of the release's month, since a release does not tell its day. */
    public static Galley set(Publication publication) {
        var page = ReleasePage.of(publication, WORDS);
        var screen = Typesetter.screen(NAME, page, WORDS);
        return new Galley(publication.month().atDay(1), WORDS.language(), page.title(), page.notices(),
                Typesetter.paper(NAME, page, WORDS).text(), screen.text(), screen.exhibits());
    }

    /** A4, tagged, PDF/UA-1 and PDF/A-2a. The same release gives the same bytes. */
    public static byte[] pdf(Publication publication) {
        return PdfReport.render(set(publication));
    }

    /** One file that needs nothing else. */
    public static String html(Publication publication) {
        return HtmlReport.render(set(publication));
    }
}
