package isthmus.reports.pdf;

import isthmus.reports.font.Face;
import java.awt.Color;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Paints the vocabulary of our charts onto a page whose matrix has the drawing's own coordinates, y downward. Text
 * stays text in the embedded faces. An element that is not of the vocabulary is a fault of ours and is refused.
 */
final class SvgPainter {
    private final PdfContentByte page;
    private final Map<Face, BaseFont> fonts;

    SvgPainter(PdfContentByte page, Map<Face, BaseFont> fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    void paint(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element e) {
        switch (e.getLocalName()) {
            case "title", "desc" -> {}
            case "rect" -> {
                page.rectangle(number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
                finish(e);
            }
            case "line" -> {
                page.moveTo(number(e, "x1"), number(e, "y1"));
                page.lineTo(number(e, "x2"), number(e, "y2"));
                finish(e);
            }
            case "circle" -> {
                page.circle(number(e, "cx"), number(e, "cy"), number(e, "r"));
                finish(e);
            }
            case "polygon" -> polygon(e);
            case "path" -> path(e);
            case "text" -> text(e);
            default -> throw new IllegalArgumentException("a chart has no element " + e.getLocalName());
        }
    }

    private void polygon(Element e) {
        String[] numbers = e.getAttribute("points").trim().split("[ ,]+");
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            float x = Float.parseFloat(numbers[i]);
            float y = Float.parseFloat(numbers[i + 1]);
            if (i == 0) {
                page.moveTo(x, y);
            } else {
                page.lineTo(x, y);
            }
        }
        page.closePath();
        finish(e);
    }

    private void path(Element e) {
        String[] tokens = e.getAttribute("d").trim().split(" +");
        int at = 0;
        while (at < tokens.length) {
            switch (tokens[at]) {
                case "M" -> page.moveTo(number(tokens[at + 1]), number(tokens[at + 2]));
                case "L" -> page.lineTo(number(tokens[at + 1]), number(tokens[at + 2]));
                case "C" -> page.curveTo(
                        number(tokens[at + 1]), number(tokens[at + 2]), number(tokens[at + 3]),
                        number(tokens[at + 4]), number(tokens[at + 5]), number(tokens[at + 6]));
                case "Z" -> page.closePath();
                default -> throw new IllegalArgumentException("a path has no command " + tokens[at]);
            }
            at += switch (tokens[at]) {
                case "C" -> 7;
                case "Z" -> 1;
                default -> 3;
            };
        }
        finish(e);
    }

    /** Fills and strokes what was just described. */
    private void finish(Element e) {
        boolean fill = isPaint(e.getAttribute("fill")) && !e.getLocalName().equals("line");
        boolean stroke = isPaint(e.getAttribute("stroke"));
        if (fill) {
            page.setColorFill(Color.decode(e.getAttribute("fill")));
        }
        if (stroke) {
            page.setColorStroke(Color.decode(e.getAttribute("stroke")));
            page.setLineWidth(number(e, "stroke-width"));
        }
        if (fill && stroke) {
            page.fillStroke();
        } else if (fill && e.getAttribute("fill-rule").equals("evenodd")) {
            page.eoFill();
        } else if (fill) {
            page.fill();
        } else if (stroke) {
            page.stroke();
        } else {
            page.newPath();
        }
    }

    private void text(Element e) {
        String text = e.getTextContent();
        if (text.isEmpty()) {
            return;
        }
        BaseFont font = font(e);
        float size = number(e, "font-size");
        double shift = switch (e.getAttribute("text-anchor")) {
            case "middle" -> font.getWidthPoint(text, size) / 2;
            case "end" -> font.getWidthPoint(text, size);
            default -> 0;
        };
        double angle = Math.toRadians(turn(e));
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x = number(e, "x") - shift * cos;
        double y = number(e, "y") - shift * sin;
        page.setColorFill(Color.decode(e.getAttribute("fill")));
        page.beginText();
        page.setFontAndSize(font, size);
        page.setTextMatrix((float) cos, (float) sin, (float) sin, (float) -cos, (float) x, (float) y);
        page.showText(text);
        page.endText();
    }

    private BaseFont font(Element e) {
        Face face = e.getAttribute("font-weight").equals("bold") ? Face.SANS_BOLD : Face.SANS;
        BaseFont font = fonts.get(face);
        if (font == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return font;
    }

    private static double turn(Element e) {
        String transform = e.getAttribute("transform");
        return transform.startsWith("rotate(") ? Double.parseDouble(transform.substring(7).split("[ )]")[0]) : 0;
    }

    private static boolean isPaint(String value) {
        return !value.isEmpty() && !value.equals("none");
    }

    private static float number(Element e, String attribute) {
        return number(e.getAttribute(attribute));
    }

    private static float number(String value) {
        return Float.parseFloat(value);
    }
}
