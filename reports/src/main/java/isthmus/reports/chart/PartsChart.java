package isthmus.reports.chart;

import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** The Island Index as its three parts, from 0 to 1, with the range that other weights would give. */
public final class PartsChart {

    private static final double LEFT = 240;
    private static final double RIGHT = 560;
    private static final double ROW = 30;
    private static final Svg.Type NAME = new Svg.Type(11.5, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10.5, false, Palette.MUTED);

    private PartsChart() {}

    public static Chart draw(Island island, Wording words) {
        var index = island.index();
        var svg = new Svg(Chart.WIDTH);
        var names = List.of("people", "collaboration", "waiting");
        var parts = List.of(index.people(), index.collaboration(), index.waiting());
        var said = new ArrayList<String>();
        var tally = new Tally(words, words.say("island.column.figure"), words.say("island.column.value"), words.say("table.weights.low"), words.say("table.weights.high"));
        for (int i = 0; i < parts.size(); i++) {
            double y = 4 + ROW * i;
            String name = words.say("part." + names.get(i));
            tally.row(name).decimals(parts.get(i), 2).nothing().nothing();
            svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.8);
            svg.text(0, y + ROW / 2 + 4, Svg.Anchor.START, NAME, NAME.clip(name, LEFT - 8));
            switch (parts.get(i)) {
                case Metric.Defined(double value) -> {
                    svg.rect(LEFT, y + 8, RIGHT - LEFT, ROW - 16, Palette.SAND_DEEP);
                    svg.rect(LEFT, y + 8, (RIGHT - LEFT) * value, ROW - 16, Palette.SEA);
                    svg.text(RIGHT + 12, y + ROW / 2 + 4, Svg.Anchor.START, NAME, words.decimals(value, 2));
                    said.add(words.say("parts.alt.row", name, words.decimals(value, 2)));
                }
                case Metric.Undefined(Sentence why) -> {
                    svg.hatch(LEFT, y + 8, RIGHT - LEFT, ROW - 16);
                    svg.text(RIGHT + 12, y + ROW / 2 + 4, Svg.Anchor.START, SMALL, words.say("parts.undefined"));
                    said.add(words.say("parts.alt.undefined", name, why));
                }
            }
        }
        double y = 4 + ROW * parts.size();
        svg.line(0, y, Chart.WIDTH, y, Palette.INK, 1);
        svg.text(0, y + ROW / 2 + 5, Svg.Anchor.START, NAME, words.say("parts.index"));
        if (index.value() instanceof Metric.Defined(double value)) {
            double low = index.low().defined().orElse(value);
            double high = index.high().defined().orElse(value);
            tally.row(words.say("parts.index")).decimals(value, 0).decimals(low, 0).decimals(high, 0);
            double width = (RIGHT - LEFT) / 100;
            svg.line(LEFT, y + ROW / 2 + 1, RIGHT, y + ROW / 2 + 1, Palette.LINE, 1);
            svg.rect(LEFT + low * width, y + ROW / 2 - 4, Math.max(1, (high - low) * width), 10, Palette.SEA_LIGHT);
            Sign.diamond(svg, LEFT + value * width, y + ROW / 2 + 1, 7);
            svg.text(RIGHT + 12, y + ROW / 2 + 5, Svg.Anchor.START, NAME, words.decimals(value, 0));
            said.add(words.say("parts.alt.index", words.decimals(value, 0), words.decimals(low, 0), words.decimals(high, 0)));
        } else {
            tally.row(words.say("parts.index")).nothing().nothing().nothing();
            svg.hatch(LEFT, y + 8, RIGHT - LEFT, ROW - 16);
        }
        String id = "chart-island-parts";
        String title = title(island, words);
        String alternative = String.join(" ", said);
        return new Chart(id, title, words.say("parts.source", island.structure().teams().size(), island.structure().dependencies().size()),
                alternative, svg.close(y + ROW + 6, id, title, alternative), tally.figures());
    }

    /** What the index is and how far a choice of weights moves it. */
    public static String title(Island island, Wording words) {
        var index = island.index();
        return index.value() instanceof Metric.Defined(double value)
                ? words.say("parts.title", words.decimals(value, 0), words.decimals(index.low().defined().orElse(value), 0),
                        words.decimals(index.high().defined().orElse(value), 0))
                : words.say("parts.title.none");
    }
}
