package isthmus.reports.pdf;

import isthmus.reports.font.Face;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Characters that no embedded face has would vanish without a trace; they become a visible box. */
final class Glyphs {
    private Glyphs() {}

    static Document replaceMissing(Document document) {
        replaceIn(document.getDocumentElement());
        return document;
    }

    private static void replaceIn(Element element) {
        if (element.getLocalName().equals("style")) {
            return;
        }
        if (element.hasAttribute("name")) {
            element.setAttribute("name", printable(element.getAttribute("name")));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                child.setNodeValue(printable(child.getNodeValue()));
            } else if (child instanceof Element inner) {
                replaceIn(inner);
            }
        }
    }

    /** Direction controls and other invisible characters go, since they could turn the words around them. */
    static String printable(String text) {
        if (text.chars().allMatch(c -> c < 0x250 && (c >= ' ' || c == '\n' || c == '\t') && c != 0xad)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || c == '\r') {
                out.append(' ');
            } else if (Character.getType(c) == Character.FORMAT || Character.isISOControl(c) || isVariation(c)) {
                return;
            } else if (Character.isSpaceChar(c)) {
                // Of the many widths of spaces the faces have few, and one without a glyph has no width at all.
                out.append(Character.isWhitespace(c) ? ' ' : '\u00a0');
            } else {
                out.append(has(c) ? Character.toString(c) : Character.toString(Face.MISSING));
            }
        });
        return out.toString();
    }

    private static boolean isVariation(int c) {
        return c >= 0xfe00 && c <= 0xfe0f;
    }

    private static boolean has(int c) {
        return Face.SANS.has(c) && Face.SANS_BOLD.has(c) && Face.SERIF.has(c) && Face.SANS_ITALIC.has(c);
    }
}
