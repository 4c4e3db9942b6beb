package isthmus.reports;

import isthmus.reports.pdf.Paper;

/**
 * The report on paper: A4, embedded fonts, charts as vectors, bookmarks, page numbers. The same galley gives the same
 * bytes. Safe to call from any number of threads.
 */
public final class PdfReport {
    private PdfReport() {}

    public static byte[] render(Galley galley) {
        return Paper.print(galley.paper(), galley.day());
    }
}
