package isthmus.reports.chart;

import java.util.function.DoubleConsumer;

/** Signs and their meaning, set one after the other and wrapped at the chart's width. */
final class Legend {
    private static final Svg.Type TYPE = new Svg.Type(10.5, false, Palette.MUTED);
    private static final double LINE = 17;

    private final Svg svg;
    private double x;
    private double y;

    Legend(Svg svg, double x, double y) {
        this.svg = svg;
        this.x = x;
        this.y = y;
    }

    /** @param draws draws the sign with its middle at the given x and at {@link #middle()} */
    Legend entry(double signWidth, DoubleConsumer draws, String words) {
        double needs = signWidth + 5 + TYPE.width(words) + 16;
        if (x + needs > Chart.WIDTH + 16 && x > 0) {
            x = 0;
            y += LINE;
        }
        draws.accept(x + signWidth / 2);
        svg.text(x + signWidth + 5, y, Svg.Anchor.START, TYPE, TYPE.clip(words, Chart.WIDTH - signWidth - 5));
        x += needs;
        return this;
    }

    double middle() {
        return y - 3.5;
    }

    Legend hidden(String words) {
        return entry(22, at -> svg.hatch(at - 11, middle() - 5, 22, 10), words);
    }

    double bottom() {
        return y;
    }
}
