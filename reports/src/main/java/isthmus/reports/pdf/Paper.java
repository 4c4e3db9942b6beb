package isthmus.reports.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openpdf.text.pdf.BaseFont;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** From XHTML with print styles to a PDF. Everything that a rendering changes belongs to that rendering alone. */
public final class Paper {
    private Paper() {}

    /**
     * @param xhtml well-formed, without a document type
     * @param date the day of creation written into the file
     */
    public static byte[] print(String xhtml, LocalDate date) {
        Document document = Glyphs.replaceMissing(asBlocks(parse(xhtml)));
        Map<isthmus.reports.font.Face, BaseFont> fonts = EmbeddedFonts.load();
        var device = new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        var renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                new NoOutside(device),
                new EmbeddedFonts(fonts),
                new ChartElements(fonts),
                new ITextTextRenderer());
        renderer.setListener(new Identity(xhtml, date, document.getDocumentElement().getAttribute("lang")));
        renderer.setDocument(document, null);
        renderer.layout();
        var out = new ByteArrayOutputStream(1 << 18);
        renderer.createPDF(out);
        return out.toByteArray();
    }

    /** The library knows no sectioning elements, and would say so in the log with every report. */
    private static Document asBlocks(Document document) {
        for (String name : List.of("section", "figure", "figcaption")) {
            var elements = document.getElementsByTagName(name);
            // The list is live, and shrinks while its elements are renamed.
            IntStream.range(0, elements.getLength()).mapToObj(elements::item).toList()
                    .forEach(e -> document.renameNode(e, e.getNamespaceURI(), "div"));
        }
        return document;
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
