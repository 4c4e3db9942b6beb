package isthmus.reports.chart;

import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.island.Segregation;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The separation of people on a line from 0 to 1, with the tenths of UK public bodies as bands. */
public final class BandChart {

    private static final double LEFT = 20;
    private static final double RIGHT = 620;
    private static final double TOP = 54;
    private static final double HEIGHT = 30;
    private static final Svg.Type NAME = new Svg.Type(11.5, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10, false, Palette.MUTED);

    private BandChart() {}

    /** Nothing where the organization has no figure of its own. */
    public static Optional<Chart> draw(Island island, Wording words) {
        return Segregation.ofUnits(island.structure()).value() instanceof Metric.Defined(double own)
                ? Optional.of(draw(own, words))
                : Optional.empty();
    }

    private static Chart draw(double own, Wording words) {
        var svg = new Svg(Chart.WIDTH);
        var edges = new ArrayList<Double>(List.of(0.0));
        edges.addAll(PublicBodies.DECILES);
        edges.add(1.0);
        for (int i = 0; i + 1 < edges.size(); i++) {
            double from = x(edges.get(i));
            double to = x(edges.get(i + 1));
            if (to > from) {
                svg.rect(from, TOP, to - from, HEIGHT, i % 2 == 0 ? Palette.SAND_DEEP : Palette.SAND);
                svg.line(to, TOP, to, TOP + HEIGHT, Palette.MUTED, 0.6);
            }
        }
        double median = x(PublicBodies.DECILES.get(4));
        svg.line(median, TOP - 4, median, TOP + HEIGHT + 4, Palette.INK, 1.4);
        svg.text(median, TOP - 8, Svg.Anchor.MIDDLE, SMALL, words.say("band.median"));
        Sign.diamond(svg, x(own), TOP + HEIGHT / 2, 8);
        var anchor = own < 0.2 ? Svg.Anchor.START : own > 0.8 ? Svg.Anchor.END : Svg.Anchor.MIDDLE;
        svg.text(x(own), TOP - 26, anchor, NAME, words.say("band.own", words.decimals(own, 2)));
        svg.line(x(own), TOP - 22, x(own), TOP + HEIGHT / 2 - 8, Palette.INK, 0.8);
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            svg.text(x(tenth / 10.0), TOP + HEIGHT + 16, Svg.Anchor.MIDDLE, SMALL, words.decimals(tenth / 10.0, 1));
        }
        svg.text(LEFT, TOP + HEIGHT + 32, Svg.Anchor.START, SMALL, words.say("band.low"));
        svg.text(RIGHT, TOP + HEIGHT + 32, Svg.Anchor.END, SMALL, words.say("band.high"));
        String title = words.say("band.title", words.decimals(own, 2), PublicBodies.band(own, words));
        String said = words.say("band.alt", words.decimals(own, 2),
                words.list(PublicBodies.DECILES.stream().map(d -> words.decimals(d, 2)).toList()));
        String id = "chart-bodies";
        var tally = new Tally(words, words.say("table.place"), words.say("island.column.value"));
        tally.row(words.say("organization")).decimals(own, 2);
        for (int i = 0; i < PublicBodies.DECILES.size(); i++) {
            tally.row(words.say("band.tenth", i + 1)).decimals(PublicBodies.DECILES.get(i), 2);
        }
        return new Chart(id, title, words.say("band.source", PublicBodies.SNAPSHOTS), said, svg.close(TOP + HEIGHT + 38, id, title, said), tally.figures());
    }

    private static double x(double share) {
        return LEFT + share * (RIGHT - LEFT);
    }
}
