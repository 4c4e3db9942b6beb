package isthmus.reports.chart;

import isthmus.assessment.plan.Track;
import isthmus.assessment.roadmap.Entry;
import isthmus.assessment.roadmap.Roadmap;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves by quarter: when each begins, how long it takes, what it follows and what became of it. */
public final class RoadmapChart {

    /** How many moves a reader can follow in one picture; the table of the web form has all of them. */
    static final int MOST = 20;

    private static final int LEAST_QUARTERS = 4;
    private static final double LEFT = 250;
    private static final double ROW = 28;
    private static final double BAR = 9;
    private static final Svg.Type NUMBER = new Svg.Type(10.5, true, Palette.INK);
    private static final Svg.Type NAME = new Svg.Type(10.5, false, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(9.5, false, Palette.MUTED);

    private final Roadmap roadmap;
    private final Function<Entry, String> name;
    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
    private final int quarters;
    private final Map<String, Integer> numbers;

    private RoadmapChart(Roadmap roadmap, Function<Entry, String> name, Wording words) {
        this.roadmap = roadmap;
        this.name = name;
        this.words = words;
        this.quarters = Math.max(LEAST_QUARTERS, order(roadmap).stream().limit(MOST).mapToInt(Entry::over).max().orElse(0));
        this.numbers = numbers(roadmap);
    }

    /** @param name what a move is called */
    public static Chart draw(Roadmap roadmap, Function<Entry, String> name, Wording words) {
        return new RoadmapChart(roadmap, name, words).draw();
    }

    /** Every move in the order of the picture: by quarter, then those that were given up. */
    public static List<Entry> order(Roadmap roadmap) {
        return Stream.concat(roadmap.entries().stream(), roadmap.dropped().stream()).toList();
    }

    /** From 1, by the id of a move. */
    public static Map<String, Integer> numbers(Roadmap roadmap) {
        var numbers = new HashMap<String, Integer>();
        order(roadmap).forEach(e -> numbers.put(e.id(), numbers.size() + 1));
        return numbers;
    }

    /** The numbers of the moves that one follows; empty when it follows none. */
    public static String after(Entry entry, Map<String, Integer> numbers) {
        return entry.after().stream().map(numbers::get).filter(n -> n != null).sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Chart draw() {
        var all = order(roadmap);
        var rows = all.stream().limit(MOST).toList();
        double top = legend() + 52;
        double bottom = top + ROW * rows.size();
        bands(top, bottom);
        var said = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            row(i + 1, rows.get(i), top + ROW * i);
            said.add(inWords(i + 1, rows.get(i)));
        }
        svg.line(0, bottom, Chart.WIDTH, bottom, Palette.LINE, 0.8);
        String id = "chart-roadmap";
        String title = title(roadmap, words);
        String source = words.say("roadmap.source", all.size() - rows.size());
        String alternative = String.join(" ", said);
        return new Chart(id, title, source, alternative, svg.close(bottom + 4, id, title, alternative), figures(rows));
    }

    private List<Figures> figures(List<Entry> rows) {
        var tally = new Tally(words, words.say("roadmap.column.number"), words.say("roadmap.column.move"), words.say("roadmap.column.begins"),
                words.say("table.lasts"), words.say("table.state"), words.say("roadmap.column.after"));
        for (int i = 0; i < rows.size(); i++) {
            var entry = rows.get(i);
            boolean dropped = entry.track().state() == Track.State.DROPPED;
            tally.row(Integer.toString(i + 1)).text(name.apply(entry)).text(dropped ? Amount.NONE : words.month(roadmap.begins(entry)))
                    .text(words.say("roadmap.lasts", entry.quarters())).text(words.say("track." + entry.track().state().word())).text(after(entry, numbers));
        }
        return tally.figures();
    }

    private double legend() {
        var legend = new Legend(svg, 0, 12);
        legend.entry(26, x -> open(x - 13, legend.middle() - 5, 26), words.say("track.open"));
        legend.entry(26, x -> svg.rect(x - 13, legend.middle() - 5, 26, BAR, Palette.INK), words.say("track.done"));
        legend.entry(26, x -> dropped(x - 13, legend.middle() - 5, 26), words.say("track.dropped"));
        legend.entry(26, x -> ongoing(x - 13, legend.middle() - 5, 26, Palette.SEA_LIGHT), words.say("roadmap.legend.ongoing"));
        return legend.bottom();
    }

    private double x(int quarter) {
        return LEFT + (Chart.WIDTH - LEFT) * Math.min(quarter, quarters) / quarters;
    }

    private void bands(double top, double bottom) {
        var month = new Svg.Type(9.5, false, Palette.MUTED);
        double width = x(1) - x(0);
        band(Entry.Horizon.NOW, 0, 1, top, bottom, Palette.SAND_DEEP);
        band(Entry.Horizon.NEXT, 1, 2, top, bottom, Palette.SAND);
        band(Entry.Horizon.LATER, 2, quarters, top, bottom, Palette.PAPER);
        for (int quarter = 0; quarter < quarters; quarter++) {
            svg.line(x(quarter), top - 24, x(quarter), bottom, Palette.LINE, 0.8);
            var lines = month.wrap(words.month(roadmap.start().plusMonths(3L * quarter)), width - 4, 2);
            for (int i = 0; i < lines.size(); i++) {
                svg.text(x(quarter) + 3, top - 4 - 11 * (lines.size() - 1 - i), Svg.Anchor.START, month, lines.get(i));
            }
        }
    }

    private void band(Entry.Horizon horizon, int from, int to, double top, double bottom, String fill) {
        svg.rect(x(from), top, x(to) - x(from), bottom - top, fill);
        svg.text((x(from) + x(to)) / 2, top - 28, Svg.Anchor.MIDDLE, NUMBER,
                NUMBER.clip(words.say("roadmap." + horizon.name().toLowerCase(java.util.Locale.ROOT)), x(to) - x(from)));
    }

    private void row(int number, Entry entry, double y) {
        svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.8);
        svg.text(14, y + 13, Svg.Anchor.END, NUMBER, Integer.toString(number));
        var lines = NAME.wrap(name.apply(entry), LEFT - 30, 2);
        for (int i = 0; i < lines.size(); i++) {
            svg.text(20, y + 13 + 13 * i, Svg.Anchor.START, NAME, lines.get(i));
        }
        double from = x(entry.quarter()) + 2;
        double length = x(entry.over()) - 2 - from;
        switch (entry.track().state()) {
            case DONE -> svg.rect(from, y + 4, length, BAR, Palette.INK);
            case DROPPED -> dropped(from, y + 4, length);
            case OPEN -> {
                if (entry.quarters() == 0) {
                    ongoing(from, y + 4, Chart.WIDTH - 1 - from, Palette.SEA_LIGHT);
                } else {
                    open(from, y + 4, length);
                }
            }
        }
        note(entry, from, y + 25);
    }

    /** Under the bar, and against the right edge where it would not fit otherwise. */
    private void note(Entry entry, double from, double y) {
        var parts = new ArrayList<String>();
        if (entry.track().state() != Track.State.OPEN) {
            parts.add(words.say("track." + entry.track().state().word()));
        }
        String after = after(entry, numbers);
        if (!after.isEmpty()) {
            parts.add(words.say("roadmap.after", after));
        }
        if (!entry.track().owner().isEmpty()) {
            parts.add(entry.track().owner());
        }
        if (entry.track().due() != null) {
            parts.add(words.say("roadmap.due", words.date(entry.track().due())));
        }
        String note = SMALL.clip(String.join(", ", parts), Chart.WIDTH - LEFT - 4);
        boolean fits = from + SMALL.width(note) <= Chart.WIDTH - 2;
        svg.text(fits ? from : Chart.WIDTH - 2, y, fits ? Svg.Anchor.START : Svg.Anchor.END, SMALL, note);
    }

    private void open(double x, double y, double w) {
        svg.rect(x, y, w, BAR, Palette.SEA_LIGHT);
        svg.frame(x, y, w, BAR, Palette.SEA, 1);
    }

    private void dropped(double x, double y, double w) {
        svg.hatch(x, y, w, BAR);
        svg.line(x, y + BAR / 2, x + w, y + BAR / 2, Palette.INK, 1.2);
    }

    private void ongoing(double x, double y, double w, String fill) {
        svg.polygon(fill, Palette.SEA, 1, x, y, x + w - BAR, y, x + w, y + BAR / 2, x + w - BAR, y + BAR, x, y + BAR);
    }

    private String inWords(int number, Entry entry) {
        String after = after(entry, numbers);
        return words.say("roadmap.alt.row", number, name.apply(entry),
                entry.track().state() == Track.State.DROPPED ? "–" : words.month(roadmap.begins(entry)),
                words.say("roadmap.lasts", entry.quarters()), words.say("track." + entry.track().state().word()), after, after.isEmpty() ? 0 : 1);
    }

    /** How many moves begin when. */
    public static String title(Roadmap roadmap, Wording words) {
        long now = roadmap.entries().stream().filter(e -> e.horizon() == Entry.Horizon.NOW).count();
        long next = roadmap.entries().stream().filter(e -> e.horizon() == Entry.Horizon.NEXT).count();
        return words.say("roadmap.title", now, next, roadmap.entries().size() - now - next);
    }
}
