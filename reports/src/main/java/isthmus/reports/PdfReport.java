package isthmus.reports;

import isthmus.reports.pdf.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.PdfReader;

/**
 * The report on paper: A4, embedded fonts, charts as vectors, bookmarks, page numbers. The same galley gives the same
 * bytes. Safe to call from any number of threads.
 */
public final class PdfReport {
    private PdfReport() {}

    public static byte[] render(Galley galley) {
        return Paper.print(galley.paper(), galley.day());
    }

    /** How many pages a rendered report has. */
    public static int pages(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
