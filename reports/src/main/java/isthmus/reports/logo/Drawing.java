package isthmus.reports.logo;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problems;
import isthmus.assessment.report.Branding.Logo;
import isthmus.assessment.wording.Sentence;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * An SVG drawing, written anew as filled outlines: {@code path} elements with absolute M, L, C and Z, a colour and a fill
 * rule, cut off at the edge of the picture. Only numbers and colours come from the file, so nothing of it can act, load or
 * refer to anything.
 */
final class Drawing {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int LARGEST = 512 * 1024;
    private static final int MOST_ELEMENTS = 2_000;
    private static final int DEEPEST = 32;
    private static final int MOST_SEGMENTS = 20_000;

    /** What an outline may have to be cut to shape, for the work grows with the square of it; and what all may have together. */
    private static final int MOST_TO_CUT = 500;
    private static final int MOST_CUT = 5_000;

    /** What reaches no further out of the picture is not cut. */
    private static final double EDGE = 0.5;

    /** The longer side of what is written; two decimals of it are finer than any printer. */
    private static final double SIDE = 1_000;

    /** No logo is so much longer than wide. */
    private static final double SLIMMEST = 20;

    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*[\"']?#([^\"')]{1,80})[\"']?\\s*\\)");
    private static final Set<String> WORDLESS = Set.of("title", "desc", "metadata", "defs", "clipPath", "style");
    private static final Sentence EXPORT =
            Sentence.of("drawing.export", "Export the drawing again from a drawing program, or upload the logo as PNG.");
    private static final Sentence SIMPLIFY = Sentence.of("drawing.simplify", "Simplify it, or upload the logo as PNG.");
    private static final Sentence RELEASE = Sentence.of("drawing.release", "Release the clipping mask, or upload the logo as PNG.");

    private final Problems problems = new Problems();
    private final Set<Sentence> said = new HashSet<>();
    private final Sheet sheet = new Sheet();
    private final Document document;
    private final StringBuilder paths = new StringBuilder();
    private int elements;
    private int segments;
    private int cut;

    private Drawing(Document document) {
        this.document = document;
    }

    static boolean looksLikeXml(byte[] file) {
        for (byte b : file) {
            // Byte order marks, the other half of UTF-16, and white space come before the first bracket.
            if (b == '<') {
                return true;
            }
            if (!Character.isWhitespace(b) && b != 0 && b != (byte) 0xef && b != (byte) 0xbb && b != (byte) 0xbf && b != (byte) 0xfe && b != (byte) 0xff) {
                return false;
            }
        }
        return false;
    }

    static Checked<Logo> clean(byte[] file) throws Unfit {
        if (file.length > LARGEST) {
            throw new Unfit(
                    Sentence.of("drawing.large", "The drawing has {0} kB.", String.valueOf(file.length / 1024)),
                    Sentence.of("drawing.large.mend", "Simplify it to at most {0} kB, or upload the logo as PNG.", LARGEST / 1024));
        }
        var drawing = new Drawing(parse(file));
        var svg = drawing.redraw();
        return drawing.problems.orAccept(new Logo(Logo.Kind.SVG, svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without document types there are no entities, hence nothing to expand or to fetch. */
    private static Document parse(byte[] file) throws Unfit {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var document = builder.parse(new InputSource(new ByteArrayInputStream(file)));
            var root = document.getDocumentElement();
            if (!"svg".equals(root.getLocalName()) || !NAMESPACE.equals(root.getNamespaceURI())) {
                throw new Unfit(Sentence.of("drawing.xml", "The file is XML but no SVG drawing."), SafeLogo.KINDS);
            }
            return document;
        } catch (SAXException e) {
            throw String.valueOf(e.getMessage()).contains("DOCTYPE")
                    ? new Unfit(
                            Sentence.of("drawing.doctype", "The file has a document type, which could load other files."),
                            Sentence.of("drawing.doctype.mend", "Take the line with <!DOCTYPE out of it."))
                    : new Unfit(Sentence.of("drawing.malformed", "The file is not well-formed XML."), EXPORT);
        } catch (IOException e) {
            throw new Unfit(
                    Sentence.of("drawing.encoding", "The file is not in the encoding it says."),
                    Sentence.of("drawing.encoding.mend", "Save it as UTF-8."));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String redraw() throws Unfit {
        var root = document.getDocumentElement();
        var view = view(root);
        double scale = SIDE / Math.max(view.getWidth(), view.getHeight());
        var place = AffineTransform.getScaleInstance(scale, scale);
        place.translate(-view.getX(), -view.getY());
        double width = view.getWidth() * scale;
        double height = view.getHeight() * scale;
        readStyles();
        children(root, style(root, Style.INITIAL), place, new Area(new Rectangle2D.Double(-EDGE, -EDGE, width + 2 * EDGE, height + 2 * EDGE)), 1);
        if (paths.isEmpty() && problems.isEmpty()) {
            throw new Unfit(Sentence.of("drawing.empty", "The drawing shows nothing."), EXPORT);
        }
        return "<svg xmlns=\"" + NAMESPACE + "\" viewBox=\"0 0 " + number(width) + " " + number(height) + "\" width=\"" + number(width)
                + "\" height=\"" + number(height) + "\">" + paths + "</svg>";
    }

    private static Rectangle2D view(Element root) throws Unfit {
        var box = root.getAttribute("viewBox").strip().split("[\\s,]+");
        var view = box.length == 4
                ? new Rectangle2D.Double(Shapes.number("viewBox", box[0]), Shapes.number("viewBox", box[1]), Shapes.number("viewBox", box[2]), Shapes.number("viewBox", box[3]))
                : new Rectangle2D.Double(0, 0, Shapes.number("width", root.getAttribute("width")), Shapes.number("height", root.getAttribute("height")));
        double ratio = view.getWidth() / view.getHeight();
        if (!(view.getWidth() > 0 && view.getHeight() > 0 && ratio <= SLIMMEST && ratio >= 1 / SLIMMEST)) {
            throw new Unfit(Sentence.of("drawing.slim", "The drawing’s viewBox is empty or very slim."), EXPORT);
        }
        return view;
    }

    private void readStyles() throws Unfit {
        var styles = document.getElementsByTagNameNS(NAMESPACE, "style");
        for (int i = 0; i < styles.getLength(); i++) {
            sheet.add(styles.item(i).getTextContent());
        }
    }

    private Style style(Element e, Style inherited) throws Unfit {
        var style = inherited;
        for (var property : sheet.of(e).entrySet()) {
            style = style.with(property.getKey(), property.getValue());
        }
        return style;
    }

    private void children(Element parent, Style style, AffineTransform place, Area clip, int depth) throws Unfit {
        if (depth > DEEPEST) {
            throw new Unfit(Sentence.of("drawing.deep", "The drawing has groups more than {0} deep.", DEEPEST), EXPORT);
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element e && NAMESPACE.equals(e.getNamespaceURI()) && !WORDLESS.contains(e.getLocalName())) {
                if (++elements > MOST_ELEMENTS) {
                    throw new Unfit(
                            Sentence.of("drawing.elements", "The drawing has more than {0} elements.", String.valueOf(MOST_ELEMENTS)), SIMPLIFY);
                }
                element(e, style, place, clip, depth);
            }
        }
    }

    private void element(Element e, Style inherited, AffineTransform outer, Area outerClip, int depth) throws Unfit {
        var where = Sentence.of("logo.element", "logo, element {0} ({1})", String.valueOf(elements), e.getLocalName());
        Shape shape;
        Style style;
        AffineTransform place;
        Area clip;
        try {
            style = style(e, inherited);
            if (style.hidden()) {
                return;
            }
            place = new AffineTransform(outer);
            place.concatenate(Shapes.transform(e));
            clip = clip(e, place, outerClip);
            shape = Shapes.of(e);
            if (shape == null && !e.getLocalName().equals("g")) {
                throw refused(e.getLocalName());
            }
        } catch (Unfit unfit) {
            // One fault is often in a hundred elements, and once is enough to say so.
            if (said.add(unfit.what())) {
                problems.add(where, unfit.what(), unfit.mend());
            }
            return;
        }
        if (shape == null) {
            children(e, style, place, clip, depth + 1);
        } else {
            draw(shape, style, place, clip);
        }
    }

    private static Unfit refused(String name) {
        return switch (name) {
            case "text", "tspan", "textPath" -> new Unfit(
                    Sentence.of("drawing.text", "It is text, and its typeface is not in the file."),
                    Sentence.of("drawing.text.mend", "Turn text into outlines (“create outlines”, “object to path”)."));
            case "image", "feImage" -> new Unfit(
                    Sentence.of("drawing.picture", "It is a picture inside the drawing."),
                    Sentence.of("drawing.picture.mend", "Draw it as shapes, or upload the logo as PNG."));
            case "use", "symbol" -> new Unfit(
                    Sentence.of("drawing.copy", "It is a copy of something elsewhere."),
                    Sentence.of("drawing.copy.mend", "Turn copies into shapes (“expand”, “unlink clone”), or upload the logo as PNG."));
            case "svg", "switch", "a" -> new Unfit(
                    Sentence.of("drawing.inner", "It is a {0} element inside the drawing.", name),
                    Sentence.of("drawing.inner.mend", "Ungroup the drawing and export it again."));
            default -> new Unfit(
                    name.length() > 40
                            ? Sentence.of("drawing.element.such", "A logo has no such element.")
                            : Sentence.of("drawing.element", "A logo has no {0} element.", name),
                    EXPORT);
        };
    }

    private Area clip(Element e, AffineTransform place, Area outer) throws Unfit {
        var said = sheet.of(e).getOrDefault("clip-path", "none").strip();
        if (said.isEmpty() || said.equals("none")) {
            return outer;
        }
        var reference = REFERENCE.matcher(said);
        var path = reference.matches() ? clipPath(reference.group(1)) : null;
        if (path == null || path.getAttribute("clipPathUnits").equals("objectBoundingBox")) {
            throw new Unfit(Sentence.of("drawing.clip", "It is cut to a shape that is not in the file."), RELEASE);
        }
        var whole = new Area();
        for (Node node = path.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                var shape = Shapes.of(inner);
                if (shape == null) {
                    throw new Unfit(Sentence.of("drawing.clip.shapes", "It is cut to more than plain shapes."), RELEASE);
                }
                var at = new AffineTransform(place);
                at.concatenate(Shapes.transform(path));
                at.concatenate(Shapes.transform(inner));
                whole.add(area(at.createTransformedShape(shape), sheet.of(inner).getOrDefault("clip-rule", "nonzero").equals("evenodd")));
            }
        }
        whole.intersect(outer);
        return whole;
    }

    private @Nullable Element clipPath(String id) {
        var paths = document.getElementsByTagNameNS(NAMESPACE, "clipPath");
        for (int i = 0; i < paths.getLength(); i++) {
            if (paths.item(i) instanceof Element path && path.getAttribute("id").equals(id)) {
                return path;
            }
        }
        return null;
    }

    private void draw(Shape shape, Style style, AffineTransform place, Area clip) throws Unfit {
        count(shape, MOST_SEGMENTS);
        String fill = style.fill();
        if (fill != null) {
            outline(place.createTransformedShape(shape), fill, style.evenOdd(), clip);
        }
        String stroke = style.stroke();
        if (stroke != null && style.width() > 0) {
            var pen = new BasicStroke((float) style.width(), style.cap(), style.join(), (float) style.miter());
            outline(place.createTransformedShape(pen.createStrokedShape(shape)), stroke, false, clip);
        }
    }

    private void outline(Shape shape, String colour, boolean evenOdd, Area clip) throws Unfit {
        var bounds = shape.getBounds2D();
        if (!Double.isFinite(bounds.getX() + bounds.getY() + bounds.getWidth() + bounds.getHeight())) {
            throw new Unfit(Sentence.of("drawing.bounds", "The drawing reaches beyond all bounds."), EXPORT);
        }
        var path = new StringBuilder();
        if (clip.contains(bounds)) {
            segments += write(shape.getPathIterator(null), path);
        } else if (clip.intersects(bounds)) {
            var seen = area(shape, evenOdd);
            seen.intersect(clip);
            segments += write(seen.getPathIterator(null), path);
        }
        if (segments > MOST_SEGMENTS) {
            throw new Unfit(Sentence.of("drawing.lines", "The drawing has more than {0} lines and curves.", String.valueOf(MOST_SEGMENTS)), SIMPLIFY);
        }
        if (!path.isEmpty()) {
            paths.append("<path d=\"").append(path).append("\" fill=\"").append(colour).append(evenOdd ? "\" fill-rule=\"evenodd\"/>" : "\"/>");
        }
    }

    private Area area(Shape shape, boolean evenOdd) throws Unfit {
        cut += count(shape, MOST_TO_CUT);
        if (cut > MOST_CUT) {
            throw new Unfit(
                    Sentence.of("drawing.clips", "The drawing has too much that is cut to shape."),
                    Sentence.of("drawing.clips.mend", "Release its clipping masks, or upload the logo as PNG."));
        }
        var path = new Path2D.Double(evenOdd ? PathIterator.WIND_EVEN_ODD : PathIterator.WIND_NON_ZERO);
        path.append(shape.getPathIterator(null), false);
        return new Area(path);
    }

    private static int count(Shape shape, int most) throws Unfit {
        int count = 0;
        for (var at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            if (++count > most) {
                throw new Unfit(
                        Sentence.of("drawing.outline.lines", "An outline has more than {0} lines and curves.", String.valueOf(most)), SIMPLIFY);
            }
        }
        return count;
    }

    /** @return how many segments were written */
    private static int write(PathIterator at, StringBuilder path) {
        var c = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        int count = 0;
        for (; !at.isDone(); at.next(), count++) {
            int kind = at.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> append(path, "M", c[0], c[1]);
                case PathIterator.SEG_LINETO -> append(path, "L", c[0], c[1]);
                case PathIterator.SEG_CUBICTO -> append(path, "C", c);
                case PathIterator.SEG_QUADTO -> append(
                        path, "C", (x + 2 * c[0]) / 3, (y + 2 * c[1]) / 3, (c[2] + 2 * c[0]) / 3, (c[3] + 2 * c[1]) / 3, c[2], c[3]);
                default -> append(path, "Z");
            }
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            x = kind == PathIterator.SEG_CLOSE ? startX : c[end];
            y = kind == PathIterator.SEG_CLOSE ? startY : c[end + 1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = x;
                startY = y;
            }
        }
        return count;
    }

    private static void append(StringBuilder path, String command, double... numbers) {
        path.append(path.isEmpty() ? "" : " ").append(command);
        for (double number : numbers) {
            path.append(' ').append(number(number));
        }
    }

    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    }
}
