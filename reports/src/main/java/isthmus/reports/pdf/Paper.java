package isthmus.reports.pdf;

import isthmus.reports.font.Face;
import isthmus.reports.pdf.tag.TagPreparation;
import isthmus.reports.pdf.tag.TaggingDevice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openpdf.text.pdf.BaseFont;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** From XHTML with print styles to a tagged PDF that lasts. Everything that a rendering changes belongs to that rendering alone. */
public final class Paper {
    private Paper() {}

    /**
     * @param xhtml well-formed, without a document type
     * @param date the day of creation written into the file
     */
    public static byte[] print(String xhtml, LocalDate date) {
        Document document = Glyphs.replaceMissing(TagPreparation.prepare(parse(xhtml)));
        Map<Face, BaseFont> fonts = EmbeddedFonts.load();
        var device = new TaggingDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        var renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                new NoOutside(device),
                new EmbeddedFonts(fonts),
                new ChartElements(fonts),
                new ITextTextRenderer());
        renderer.setListener(new Identity(xhtml, date, document, device));
        renderer.setDocument(document, null, device.namespace());
        renderer.layout();
        var out = new ByteArrayOutputStream(1 << 18);
        renderer.createPDF(out);
        return out.toByteArray();
    }

    /** Without document types there are no entities, hence nothing to expand or to fetch. */
    static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The report's XHTML is not well-formed: " + e.getMessage(), e);
        }
    }
}
