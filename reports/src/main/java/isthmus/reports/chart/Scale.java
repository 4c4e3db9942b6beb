package isthmus.reports.chart;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.scoring.Estimate;

/** The score axis of an instrument on a stretch of a drawing, with its level bands. */
record Scale(Instrument instrument, double left, double right) {

    double x(double score) {
        double low = instrument.scoring().low();
        double high = instrument.scoring().high();
        return left + (Math.clamp(score, low, high) - low) / (high - low) * (right - left);
    }

    /** Bands from {@code top} to {@code bottom}, each named above its field. */
    void bands(Svg svg, double top, double bottom) {
        var edges = instrument.scoring().bandEdges();
        double start = left;
        for (int i = 0; i <= edges.size(); i++) {
            double end = i == edges.size() ? right : x(edges.get(i));
            svg.rect(start, top, end - start, bottom - top, i % 2 == 0 ? Palette.SAND_DEEP : Palette.SAND);
            var level = instrument.levels().get(i);
            double middle = (start + end) / 2;
            svg.text(middle, top - 16, Svg.Anchor.MIDDLE, new Svg.Type(10.5, true, Palette.INK), Integer.toString(level.level()));
            var type = new Svg.Type(10, false, Palette.MUTED);
            svg.text(middle, top - 4, Svg.Anchor.MIDDLE, type, type.clip(level.name(), end - start - 2));
            start = end;
        }
    }

    /** Whole scores below the field. */
    void ticks(Svg svg, double y) {
        int high = (int) Math.floor(instrument.scoring().high());
        for (int score = (int) Math.ceil(instrument.scoring().low()); score <= high; score++) {
            svg.line(x(score), y, x(score), y + 4, Palette.MUTED, 0.8);
            svg.text(x(score), y + 14, Svg.Anchor.MIDDLE, new Svg.Type(10, false, Palette.MUTED), Integer.toString(score));
        }
    }

    void interval(Svg svg, double y, Estimate.Shown shown, String colour, double thick) {
        svg.line(x(shown.low()), y, Math.max(x(shown.high()), x(shown.low()) + 1), y, colour, thick);
    }
}
