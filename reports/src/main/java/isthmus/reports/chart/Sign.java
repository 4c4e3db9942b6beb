package isthmus.reports.chart;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Perspective;
import java.util.stream.Stream;

/** How a perspective is marked: a shape and a colour, so that either alone tells it apart. */
record Sign(Shape shape, String colour) {

    enum Shape {
        SQUARE,
        TRIANGLE,
        CIRCLE,
        CROSS,
        PENTAGON,
        STAR
    }

    /** Sides come first, then lenses, whatever the order of the instrument. */
    static Sign of(Instrument instrument, String perspective) {
        var ordered = Stream.concat(
                        instrument.perspectives().stream().filter(p -> p.role() == Perspective.Role.SIDE),
                        instrument.perspectives().stream().filter(p -> p.role() == Perspective.Role.LENS))
                .map(Perspective::id)
                .toList();
        int at = Math.max(0, ordered.indexOf(perspective)) % Shape.values().length;
        return new Sign(Shape.values()[at], Palette.PERSPECTIVES.get(at));
    }

    void draw(Svg svg, double x, double y, double size) {
        draw(svg, x, y, size, colour, Palette.PAPER, 1);
    }

    void hollow(Svg svg, double x, double y, double size) {
        draw(svg, x, y, size, Palette.PAPER, colour, 1.6);
    }

    private void draw(Svg svg, double x, double y, double r, String fill, String stroke, double thick) {
        switch (shape) {
            case SQUARE -> svg.polygon(fill, stroke, thick, ring(x, y, r * 1.2, 4, 45, 1));
            case TRIANGLE -> svg.polygon(fill, stroke, thick, ring(x, y + r * 0.15, r * 1.3, 3, 0, 1));
            case CIRCLE -> svg.circle(x, y, r, fill, stroke, thick);
            case CROSS -> svg.polygon(fill, stroke, thick, cross(x, y, r));
            case PENTAGON -> svg.polygon(fill, stroke, thick, ring(x, y, r * 1.15, 5, 0, 1));
            case STAR -> svg.polygon(fill, stroke, thick, ring(x, y, r * 1.35, 10, 0, 0.5));
        }
    }

    static void diamond(Svg svg, double x, double y, double r) {
        svg.polygon(Palette.INK, Palette.PAPER, 1, x, y - r, x + r, y, x, y + r, x - r, y);
    }

    /** A level to reach: the pole stands at it; the cloth is filled where it was agreed. */
    static void flag(Svg svg, double x, double y, double height, boolean agreed) {
        svg.line(x, y, x, y + height, Palette.INK, 1.6);
        svg.polygon(agreed ? Palette.INK : Palette.PAPER, Palette.INK, 1.2, x, y, x + 10, y + 4, x, y + 8);
    }

    private static double[] ring(double x, double y, double r, int corners, double turn, double everySecond) {
        var points = new double[corners * 2];
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(turn - 90 + 360.0 * i / corners);
            double reach = i % 2 == 0 ? r : r * everySecond;
            points[2 * i] = x + reach * Math.cos(angle);
            points[2 * i + 1] = y + reach * Math.sin(angle);
        }
        return points;
    }

    private static double[] cross(double x, double y, double r) {
        double a = r * 0.4;
        return new double[] {
            x - a, y - r, x + a, y - r, x + a, y - a, x + r, y - a, x + r, y + a, x + a, y + a,
            x + a, y + r, x - a, y + r, x - a, y + a, x - r, y + a, x - r, y - a, x - a, y - a
        };
    }
}
