package isthmus.reports.chart;

import isthmus.reports.Xml;
import isthmus.reports.font.Face;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A chart's SVG, read back. */
record Drawing(Element root) {

    static Drawing of(Chart chart) {
        return new Drawing(Xml.parse(chart.svg()));
    }

    /** A text with the box around it, estimated from the widths of its letters. */
    record Label(String words, double left, double top, double right, double bottom) {
        boolean isInside(double width, double height) {
            return left > -0.5 && top > -0.5 && right < width + 0.5 && bottom < height + 0.5;
        }

        boolean overlaps(Label other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    double width() {
        return number(root, "width");
    }

    double height() {
        return number(root, "height");
    }

    List<Label> labels() {
        return Xml.all(root, "text").stream().map(Drawing::label).toList();
    }

    /** The boxes around the small shapes that mark something. */
    List<Label> marks() {
        var circles = Xml.all(root, "circle").stream().map(c -> {
            double r = number(c, "r");
            return new Label("circle", number(c, "cx") - r, number(c, "cy") - r, number(c, "cx") + r, number(c, "cy") + r);
        });
        var polygons = Xml.all(root, "polygon").stream().map(p -> {
            var numbers = Arrays.stream(p.getAttribute("points").split("[ ,]")).mapToDouble(Double::parseDouble).toArray();
            var x = IntStream.range(0, numbers.length / 2).mapToDouble(i -> numbers[2 * i]).summaryStatistics();
            var y = IntStream.range(0, numbers.length / 2).mapToDouble(i -> numbers[2 * i + 1]).summaryStatistics();
            return new Label("polygon", x.getMin(), y.getMin(), x.getMax(), y.getMax());
        });
        return Stream.concat(circles, polygons).toList();
    }

    /** Everything that is written in the drawing, its title and description left out. */
    String written() {
        return labels().stream().map(Label::words).collect(Collectors.joining("\n"));
    }

    /** Hatched fields are the only ones with such a frame. */
    long hatched() {
        return Xml.all(root, "rect").stream()
                .filter(e -> e.getAttribute("stroke").equals(Palette.HATCH) && e.getAttribute("fill").equals("none"))
                .count();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Label label(Element text) {
        double size = number(text, "font-size");
        double x = number(text, "x");
        double y = number(text, "y");
        double width = (text.getAttribute("font-weight").equals("bold") ? Face.SANS_BOLD : Face.SANS).width(text.getTextContent(), size);
        double left = switch (text.getAttribute("text-anchor")) {
            case "middle" -> -width / 2;
            case "end" -> -width;
            default -> 0;
        };
        String transform = text.getAttribute("transform");
        double angle = transform.isEmpty() ? 0 : Math.toRadians(Double.parseDouble(transform.replaceAll("rotate\\((\\S+) .*", "$1")));
        double[][] corners = {
            {left, -0.72 * size}, {left + width, -0.72 * size}, {left, 0.2 * size}, {left + width, 0.2 * size}
        };
        double[] xs = new double[4];
        double[] ys = new double[4];
        for (int i = 0; i < 4; i++) {
            xs[i] = x + corners[i][0] * Math.cos(angle) - corners[i][1] * Math.sin(angle);
            ys[i] = y + corners[i][0] * Math.sin(angle) + corners[i][1] * Math.cos(angle);
        }
        var across = Arrays.stream(xs).summaryStatistics();
        var down = Arrays.stream(ys).summaryStatistics();
        return new Label(text.getTextContent(), across.getMin(), down.getMin(), across.getMax(), down.getMax());
    }
}
