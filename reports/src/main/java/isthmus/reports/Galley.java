package isthmus.reports;

import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Form;
import isthmus.reports.chart.Chart;
import isthmus.reports.content.Look;
import isthmus.reports.content.Report;
import isthmus.reports.content.Typesetter;
import java.time.LocalDate;
import java.util.List;

/**
 * A report that was set and not yet printed: all that its forms are made from, so that they can be made again years later
 * without the figures behind it.
 *
 * @param day printed on it
 * @param language of its words, as a BCP 47 tag
 * @param title of the document
 * @param notices what a reader must know before any figure, such as that all of them are made up
 * @param paper XHTML with its print styles inside
 * @param screen one HTML file that needs nothing else
 * @param exhibits all of them, in their order; paper leaves out those behind the story
 */
public record Galley(LocalDate day, String language, String title, List<String> notices, String paper, String screen, List<Chart> exhibits) {

    public static Galley of(Dossier dossier, Form form) {
        var report = Report.of(dossier, form);
        var look = Look.of(dossier);
        var screen = Typesetter.screen(report, look);
        return new Galley(dossier.imprint().day(), report.words().language(), report.title(), report.notices(), Typesetter.paper(report, look).text(),
                screen.text(), screen.exhibits());
    }

    /** One archive to be kept; the same galley gives the same bytes. */
    public byte[] pack() {
        return Archive.zip(GalleyFile.entries(this));
    }

    /**
     * @param packed by {@link #pack()}
     * @throws IllegalArgumentException when it is no such archive: of another format, with an entry missing or too many,
     *     damaged, or larger than any report
     */
    public static Galley unpack(byte[] packed) {
        return GalleyFile.galley(Archive.unzip(packed, GalleyFile.MOST));
    }

    /** SHA-256 of what is kept, 64 hexadecimal digits. It does not depend on how well the archive is compressed. */
    public String hash() {
        return GalleyFile.hash(GalleyFile.entries(this));
    }
}
