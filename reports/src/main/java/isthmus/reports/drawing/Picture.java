package isthmus.reports.drawing;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * An exhibit's drawing, read back. The vocabulary is closed: {@code rect}, {@code line}, {@code circle}, {@code polygon},
 * {@code path} and {@code text} with presentation attributes; anything else is a fault of ours and is refused.
 *
 * @param width in CSS pixels
 * @param marks in the order in which they are drawn
 */
public record Picture(double width, double height, List<Mark> marks) {

    /** @throws IllegalArgumentException when it is no drawing of ours */
    public static Picture of(String svg) {
        var root = parse(svg);
        var marks = new ArrayList<Mark>();
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element e && !e.getTagName().equals("title") && !e.getTagName().equals("desc")) {
                marks.add(mark(e));
            }
        }
        return new Picture(number(root, "width"), number(root, "height"), List.copyOf(marks));
    }

    private static Mark mark(Element e) {
        return switch (e.getTagName()) {
            case "rect" -> figure(e, new Rectangle2D.Double(number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height")));
            case "line" -> figure(e, new Line2D.Double(number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2")));
            case "circle" -> {
                double r = number(e, "r");
                yield figure(e, new Ellipse2D.Double(number(e, "cx") - r, number(e, "cy") - r, 2 * r, 2 * r));
            }
            case "polygon" -> figure(e, polygon(e.getAttribute("points").trim().split("[ ,]+")));
            case "path" -> figure(e, path(e.getAttribute("d").trim().split(" +")));
            case "text" -> label(e);
            default -> throw new IllegalArgumentException("a drawing has no element " + e.getTagName());
        };
    }

    private static Mark.Figure figure(Element e, java.awt.Shape shape) {
        var stroke = paint(e, "stroke");
        return new Mark.Figure(shape, paint(e, "fill"), stroke, stroke == null ? 0 : (float) number(e, "stroke-width"));
    }

    private static Path2D polygon(String[] numbers) {
        var path = new Path2D.Double();
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            double x = Double.parseDouble(numbers[i]);
            double y = Double.parseDouble(numbers[i + 1]);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private static Path2D path(String[] tokens) {
        var path = new Path2D.Double();
        int at = 0;
        while (at < tokens.length) {
            String command = tokens[at];
            var n = new double[command.equals("C") ? 6 : command.equals("Z") ? 0 : 2];
            for (int i = 0; i < n.length; i++) {
                n[i] = Double.parseDouble(tokens[at + 1 + i]);
            }
            switch (command) {
                case "M" -> path.moveTo(n[0], n[1]);
                case "L" -> path.lineTo(n[0], n[1]);
                case "C" -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                case "Z" -> path.closePath();
                default -> throw new IllegalArgumentException("a path has no command " + command);
            }
            at += 1 + n.length;
        }
        return path;
    }

    private static Mark.Label label(Element e) {
        String turn = e.getAttribute("transform");
        String anchor = e.getAttribute("text-anchor");
        return new Mark.Label(number(e, "x"), number(e, "y"), number(e, "font-size"), e.getAttribute("font-weight").equals("bold"),
                Color.decode(e.getAttribute("fill")), anchor.isEmpty() ? Mark.Anchor.START : Mark.Anchor.valueOf(anchor.toUpperCase(Locale.ROOT)),
                turn.startsWith("rotate(") ? Double.parseDouble(turn.substring(7).split("[ )]")[0]) : 0, e.getTextContent());
    }

    private static @Nullable Color paint(Element e, String attribute) {
        String value = e.getAttribute(attribute);
        return value.isEmpty() || value.equals("none") ? null : Color.decode(value);
    }

    private static double number(Element e, String attribute) {
        return Double.parseDouble(e.getAttribute(attribute));
    }

    private static Element parse(String svg) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(svg))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("This is no drawing: " + e.getMessage(), e);
        }
    }
}
