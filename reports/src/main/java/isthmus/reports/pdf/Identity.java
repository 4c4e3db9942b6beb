package isthmus.reports.pdf;

import isthmus.reports.pdf.tag.TaggingDevice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * What identifies the file: language, dates, producer, id and the standards it keeps, all from its content and day rather
 * than from the clock.
 */
final class Identity extends DefaultPDFCreationListener {
    private static final String PRODUCER = "Isthmus";

    private final String content;
    private final LocalDate date;
    private final Document document;
    private final TaggingDevice device;

    Identity(String content, LocalDate date, Document document, TaggingDevice device) {
        this.content = content;
        this.date = date;
        this.document = document;
        this.device = device;
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
        PdfWriter writer = renderer.getWriter();
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setTabs(PdfName.S);
    }

    @Override
    public void preWrite(ITextRenderer renderer, int pages) {
        device.plan(document);
        Archive.setColours(renderer.getWriter());
    }

    @Override
    public void onClose(ITextRenderer renderer) {
        PdfWriter writer = renderer.getWriter();
        PdfDictionary info = writer.getInfo();
        Calendar day = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        info.put(PdfName.PRODUCER, new PdfString(PRODUCER, PdfString.TEXT_UNICODE));
        info.put(PdfName.CREATOR, new PdfString(PRODUCER, PdfString.TEXT_UNICODE));
        info.put(PdfName.CREATIONDATE, new PdfDate(day));
        info.put(PdfName.MODDATE, new PdfDate(day));
        byte[] id = digest();
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        String language = document.getDocumentElement().getAttribute("lang");
        writer.setXmpMetadata(Archive.metadata(
                about("title"), about("author"), about("subject"), PRODUCER, language, date));
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(language));
        PdfDictionary view = new PdfDictionary();
        view.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.VIEWERPREFERENCES, view);
        catalog.put(PdfName.PAGEMODE, PdfName.USEOUTLINES);
    }

    private String about(String name) {
        return Objects.requireNonNullElse(device.getMetadataByName(name), "");
    }

    private byte[] digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest((date + content).getBytes(StandardCharsets.UTF_8));
            return java.util.Arrays.copyOf(sha, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
