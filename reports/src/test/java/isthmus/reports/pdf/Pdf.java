package isthmus.reports.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A file as a viewer reads it. */
public final class Pdf {
    private final PdfReader reader;
    private final Map<Integer, String> texts = new HashMap<>();

    public Pdf(byte[] bytes) {
        try {
            reader = new PdfReader(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param title of the bookmark */
    public record Bookmark(String title, int page, int depth) {}

    public int pages() {
        return reader.getNumberOfPages();
    }

    Map<String, String> info() {
        return reader.getInfo();
    }

    PdfDictionary catalog() {
        return reader.getCatalog();
    }

    /** Text with its white space evened out. */
    public String text(int page) {
        return texts.computeIfAbsent(page, this::extract);
    }

    private String extract(int page) {
        try {
            return new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return IntStream.rangeClosed(1, pages()).mapToObj(this::text).collect(Collectors.joining("\n"));
    }

    String operators(int page) {
        try {
            return new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Bookmark> bookmarks() {
        var found = new ArrayList<Bookmark>();
        collect(SimpleBookmark.getBookmarkList(reader), 0, found);
        return found;
    }

    @SuppressWarnings("unchecked")
    private static void collect(List<Map<String, Object>> level, int depth, List<Bookmark> into) {
        for (var entry : level) {
            into.add(new Bookmark((String) entry.get("Title"), Integer.parseInt(((String) entry.get("Page")).split(" ")[0]), depth));
            if (entry.get("Kids") instanceof List<?> kids) {
                collect((List<Map<String, Object>>) kids, depth + 1, into);
            }
        }
    }

    /** Every dictionary and stream of a type, whatever leads to it. */
    List<PdfDictionary> objects(PdfName key, PdfName value) {
        return IntStream.range(0, reader.getXrefSize())
                .mapToObj(reader::getPdfObject)
                .filter(o -> o instanceof PdfDictionary d && value.equals(d.get(key)))
                .map(o -> (PdfDictionary) o)
                .toList();
    }

    PdfObject resolve(PdfObject reference) {
        return PdfReader.getPdfObject(reference);
    }
}
