package isthmus.reports.pdf.tag;

import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a document needs before it is laid out, so that its tags can be told from it. */
public final class TagPreparation {
    private static final String NAME = "data-name";
    private static final String MARKER = "marker";

    private TagPreparation() {}

    /** Changes the document in place. */
    public static Document prepare(Document document) {
        List.of("section", "figure", "figcaption").forEach(name -> elements(document, name).forEach(e -> asBlock(document, e)));
        elements(document, "br").forEach(e -> e.getParentNode().insertBefore(document.createTextNode(" "), e));
        elements(document, "ul").forEach(list -> mark(document, list, false));
        elements(document, "ol").forEach(list -> mark(document, list, true));
        return document;
    }

    /** The library knows no sectioning elements, and would say so in the log with every report. */
    private static void asBlock(Document document, Element element) {
        element.setAttribute(NAME, element.getLocalName());
        document.renameNode(element, element.getNamespaceURI(), "div");
    }

    /** The library paints markers of its own without saying whose they are. */
    private static void mark(Document document, Element list, boolean numbered) {
        int number = 0;
        for (Node child = list.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element item && name(item).equals("li") && Role.of(item).equals("LI")) {
                number++;
                var marker = document.createElementNS(item.getNamespaceURI(), "span");
                marker.setAttribute("class", MARKER);
                marker.appendChild(document.createTextNode(numbered ? number + ". " : "• "));
                item.insertBefore(marker, item.getFirstChild());
            }
        }
    }

    /** The name that an element has in XHTML. */
    static String name(Element element) {
        return element.hasAttribute(NAME) ? element.getAttribute(NAME) : element.getLocalName();
    }

    static boolean isMarker(Element element) {
        return element.getAttribute("class").equals(MARKER);
    }

    private static List<Element> elements(Document document, String name) {
        var elements = document.getElementsByTagName(name);
        // The list is live, and changes while its elements do.
        return IntStream.range(0, elements.getLength()).mapToObj(i -> (Element) elements.item(i)).toList();
    }
}
