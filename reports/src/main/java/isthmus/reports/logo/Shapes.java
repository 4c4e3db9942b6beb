package isthmus.reports.logo;

import isthmus.assessment.wording.Sentence;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import org.apache.batik.parser.AWTPathProducer;
import org.apache.batik.parser.AWTPolygonProducer;
import org.apache.batik.parser.AWTPolylineProducer;
import org.apache.batik.parser.AWTTransformProducer;
import org.apache.batik.parser.ParseException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The outlines of SVG's basic shapes, in the element's own coordinates. */
final class Shapes {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,12}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,2})?(?:px)?");

    private static final Sentence AGAIN = Sentence.of("drawing.again", "Export the drawing again.");

    private Shapes() {}

    /** @return null for an element that is no shape */
    static @Nullable Shape of(Element e) throws Unfit {
        try {
            return switch (e.getLocalName()) {
                case "path" -> AWTPathProducer.createShape(new StringReader(e.getAttribute("d")), PathIterator.WIND_NON_ZERO);
                case "polygon" -> AWTPolygonProducer.createShape(new StringReader(e.getAttribute("points")), PathIterator.WIND_NON_ZERO);
                case "polyline" -> AWTPolylineProducer.createShape(new StringReader(e.getAttribute("points")), PathIterator.WIND_NON_ZERO);
                case "rect" -> rectangle(e);
                case "circle" -> ellipse(e, number(e, "r"), number(e, "r"));
                case "ellipse" -> ellipse(e, number(e, "rx"), number(e, "ry"));
                case "line" -> new Line2D.Double(number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2"));
                default -> null;
            };
        } catch (ParseException | IOException unreadable) {
            throw new Unfit(Sentence.of("drawing.outline", "Its outline cannot be read."), AGAIN);
        }
    }

    static AffineTransform transform(Element e) throws Unfit {
        if (!e.hasAttribute("transform")) {
            return new AffineTransform();
        }
        try {
            return AWTTransformProducer.createAffineTransform(new StringReader(e.getAttribute("transform")));
        } catch (ParseException unreadable) {
            throw new Unfit(Sentence.of("drawing.transform", "Its transform cannot be read."), AGAIN);
        }
    }

    private static Shape rectangle(Element e) throws Unfit {
        double x = number(e, "x");
        double y = number(e, "y");
        double width = number(e, "width");
        double height = number(e, "height");
        double rx = number(e, e.hasAttribute("rx") ? "rx" : "ry");
        double ry = number(e, e.hasAttribute("ry") ? "ry" : "rx");
        return rx > 0 && ry > 0
                ? new RoundRectangle2D.Double(x, y, width, height, Math.min(2 * rx, width), Math.min(2 * ry, height))
                : new Rectangle2D.Double(x, y, width, height);
    }

    private static Shape ellipse(Element e, double rx, double ry) throws Unfit {
        return new Ellipse2D.Double(number(e, "cx") - rx, number(e, "cy") - ry, 2 * rx, 2 * ry);
    }

    private static double number(Element e, String attribute) throws Unfit {
        return e.hasAttribute(attribute) ? number(attribute, e.getAttribute(attribute)) : 0;
    }

    /** A length in the drawing's own units. */
    static double number(String name, String text) throws Unfit {
        var stripped = text.strip();
        if (!NUMBER.matcher(stripped).matches()) {
            throw new Unfit(
                    Sentence.of("drawing.number", "Its {0} is no plain number.", name),
                    Sentence.of("drawing.number.mend", "Export the drawing with sizes in pixels."));
        }
        return Double.parseDouble(stripped.endsWith("px") ? stripped.substring(0, stripped.length() - 2) : stripped);
    }
}
