package isthmus.reports.chart;

import isthmus.assessment.map.Circle;
import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The map of an organization: mainland, isthmus and island, teams as circles of the size of their headcount and the
 * colour of their technology share, and the waits between them. Past {@value #MOST_TEAMS} teams units stand for their
 * teams, so that a printed page stays legible.
 */
public final class MapChart {

    /** More teams than this cannot be read on a page. */
    public static final int MOST_TEAMS = 60;

    private static final int MOST_TIES = 40;
    private static final double MARGIN = 6;
    private static final double TALLEST = 250;
    private static final double ROOM = 40;
    private static final double LAND_LINE = 14;
    private static final double KEY_ROW = 11;
    private static final int KEY_COLUMNS = 3;
    private static final double LINE = 8.6;

    /** Widths are to scale from here on. */
    private static final double LONG_WAIT = 70;

    private static final double MANY_MEETINGS = 17;

    /** Six points on A4, the least that is read without a glass. */
    private static final Svg.Type NAME = new Svg.Type(8.2, false, Palette.INK);
    private static final Svg.Type LAND = new Svg.Type(11, true, Palette.SEA);

    private record Tie(Spot from, Spot to, boolean waits, double days, double meetings, boolean crosses) {}

    private final Structure structure;
    private final OrganizationMap map;
    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
    private double thickest;
    private double closest;
    private double scale;
    private double left;
    private double middle;

    private MapChart(Structure structure, OrganizationMap map, Wording words) {
        this.structure = structure;
        this.map = map;
        this.words = words;
    }

    /** @param map of the same structure */
    public static Chart draw(Structure structure, OrganizationMap map, Wording words) {
        return new MapChart(structure, map, words).draw();
    }

    private Chart draw() {
        boolean byUnit = map.teams().size() > MOST_TEAMS;
        var spots = byUnit ? Spot.units(map, words) : Spot.teams(map);
        var ties = ties(spots);
        double bottom = lands(byUnit);
        thickest = Math.max(LONG_WAIT, ties.stream().mapToDouble(Tie::days).max().orElse(0));
        closest = Math.max(MANY_MEETINGS, ties.stream().mapToDouble(Tie::meetings).max().orElse(0));
        // Collaboration beneath: where both lie on one way, waiting is what has to be seen.
        ties.stream().filter(t -> !t.waits()).forEach(this::tie);
        ties.stream().filter(Tie::waits).forEach(this::tie);
        var drawn = new LinkedHashSet<>(spots.values());
        drawn.removeIf(spot -> !spot.drawn());
        drawn.forEach(this::spot);
        landNames();
        bottom = legend(bottom + 20);
        bottom = key(names(drawn), bottom + 4);
        String id = "chart-map";
        String title = title(ties);
        String said = alternative(ties);
        String source = words.say(byUnit ? "map.source.units" : "map.source.teams", map.teams().size(), ties.size(), Spot.count(spots));
        return new Chart(id, title, source, said, svg.close(bottom + 8, id, title, said), List.of(places(spots), figures(ties)));
    }

    /** What the circles stand for. */
    private Figures places(Map<String, Spot> spots) {
        var heads = new LinkedHashMap<Spot, Double>();
        map.teams().forEach(t -> heads.merge(spots.get(t.team().name()), t.team().headcount(), Double::sum));
        var tally = new Tally(words, words.say("table.place"), words.say("table.land"), words.say("island.column.headcount"), words.say("island.column.technology"));
        heads.forEach((spot, people) -> {
            tally.row(spot.name()).text(Spot.said(spot.land(), words)).heads(people);
            if (spot.teams() == 1) {
                tally.percent(spot.technologyShare());
            } else {
                tally.nothing();
            }
        });
        return tally.figures(words.say("map.table.places"));
    }

    private Figures figures(List<Tie> ties) {
        var tally = new Tally(words, words.say("table.from"), words.say("table.to"), words.say("island.column.days"), words.say("table.meetings"), words.say("island.column.border"));
        for (var tie : ties) {
            tally.row(tie.from().name()).text(tie.to().name());
            if (tie.waits()) {
                tally.decimals(tie.days(), 0).nothing();
            } else {
                tally.nothing().heads(tie.meetings());
            }
            tally.text(words.say(tie.crosses() ? "table.yes" : "table.no"));
        }
        return tally.figures(words.say("map.table.ties"));
    }

    private double lands(boolean byUnit) {
        double width = map.lands().values().stream().mapToDouble(c -> c.x() + c.radius()).max().orElse(1)
                - map.lands().values().stream().mapToDouble(c -> c.x() - c.radius()).min().orElse(0);
        double tallest = map.lands().values().stream().mapToDouble(Circle::radius).max().orElse(1);
        scale = Math.min((Chart.WIDTH - 2 * MARGIN) / width, TALLEST / tallest);
        left = (Chart.WIDTH - width * scale) / 2 - map.lands().values().stream().mapToDouble(c -> c.x() - c.radius()).min().orElse(0) * scale;
        middle = 34 + tallest * scale;
        map.lands().values().forEach(circle -> svg.circle(x(circle), y(circle), circle.radius() * scale, Palette.SAND, Palette.LINE, 1));
        map.units().stream().filter(u -> !byUnit).forEach(u -> svg.circle(x(u.circle()), y(u.circle()), u.circle().radius() * scale, "none", Palette.LINE, 0.8));
        return middle + tallest * scale;
    }

    /** Above its land; above another's name where two small lands lie side by side. */
    private void landNames() {
        var written = new ArrayList<Label>();
        map.lands().forEach((land, circle) -> {
            var name = Spot.said(land, words);
            double half = LAND.width(name) / 2;
            double x = Math.clamp(x(circle), half, Chart.WIDTH - half);
            var label = new Label(x, y(circle) - circle.radius() * scale - 5, 2 * half + 6, LAND_LINE, List.of(name));
            while (written.stream().anyMatch(label::overlaps)) {
                label = new Label(x, label.y() - LAND_LINE, label.width(), LAND_LINE, label.lines());
            }
            written.add(label);
        });
        written.forEach(l -> svg.text(l.x(), l.y(), Svg.Anchor.MIDDLE, LAND, l.lines().getFirst()));
    }

    private double x(Circle circle) {
        return left + circle.x() * scale;
    }

    private double y(Circle circle) {
        return middle + circle.y() * scale;
    }

    /** The longest waits and the closest collaborations between spots; what nobody gave a number to is a thin line. */
    private List<Tie> ties(Map<String, Spot> spots) {
        record Ends(Spot from, Spot to) {}
        var days = new HashMap<Ends, Double>();
        var meetings = new HashMap<Ends, Double>();
        for (Dependency d : structure.dependencies()) {
            var from = spots.get(d.from());
            var to = spots.get(d.to());
            if (!from.equals(to) && from.drawn() && to.drawn()) {
                (d.kind() == Kind.COLLABORATION ? meetings : days)
                        .merge(new Ends(from, to), d.kind() == Kind.COLLABORATION ? d.perMonth() : d.daysPerMonth(), Double::sum);
            }
        }
        var ties = new ArrayList<Tie>();
        days.entrySet().stream()
                .sorted(Map.Entry.<Ends, Double>comparingByValue().reversed().thenComparing(e -> e.getKey().toString()))
                .limit(MOST_TIES)
                .forEach(e -> ties.add(new Tie(e.getKey().from(), e.getKey().to(), true, e.getValue(), 0, e.getKey().from().crosses(e.getKey().to()))));
        meetings.entrySet().stream()
                .sorted(Map.Entry.<Ends, Double>comparingByValue().reversed().thenComparing(e -> e.getKey().toString()))
                .limit(MOST_TIES)
                .forEach(e -> ties.add(new Tie(e.getKey().from(), e.getKey().to(), false, 0, e.getValue(), e.getKey().from().crosses(e.getKey().to()))));
        return ties;
    }

    private void tie(Tie tie) {
        double x1 = x(tie.from().circle());
        double y1 = y(tie.from().circle());
        double x2 = x(tie.to().circle());
        double y2 = y(tie.to().circle());
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length == 0) {
            return;
        }
        // Bent to one side, so that a tie and its opposite are two lines.
        double bend = tie.waits() ? 0.12 : 0.05;
        double cx = (x1 + x2) / 2 + bend * (y2 - y1);
        double cy = (y1 + y2) / 2 - bend * (x2 - x1);
        double stop = Math.min(length / 2, tie.to().circle().radius() * scale + 3);
        double tx = x2 - cx;
        double ty = y2 - cy;
        double t = Math.hypot(tx, ty);
        double ex = x2 - tx / t * stop;
        double ey = y2 - ty / t * stop;
        String colour = tie.waits() ? tie.crosses() ? Palette.PERSPECTIVES.get(0) : Palette.MUTED : Palette.SEA_LIGHT;
        double thick = tie.waits() ? 0.5 + 3.5 * tie.days() / thickest : 0.4 + 2.1 * tie.meetings() / closest;
        svg.path("M %s %s C %s %s %s %s %s %s".formatted(
                n(x1), n(y1), n((x1 + 2 * cx) / 3), n((y1 + 2 * cy) / 3), n((ex + 2 * cx) / 3), n((ey + 2 * cy) / 3), n(ex), n(ey)),
                "none", colour, thick);
        if (tie.waits()) {
            arrow(ex, ey, tx / t, ty / t, colour, 2.5 + thick);
        }
    }

    private void arrow(double x, double y, double dx, double dy, String colour, double size) {
        svg.polygon(colour, "none", 0, x, y, x - size * dx + size * 0.5 * dy, y - size * dy - size * 0.5 * dx,
                x - size * dx - size * 0.5 * dy, y - size * dy + size * 0.5 * dx);
    }

    private static String n(double value) {
        return String.format(java.util.Locale.ROOT, "%.2f", value);
    }

    private void spot(Spot spot) {
        double radius = spot.circle().radius() * scale;
        if (radius > 0) {
            svg.circle(x(spot.circle()), y(spot.circle()), radius, Palette.share(spot.technologyShare()), Palette.PAPER, 1);
        }
    }

    private record Label(double x, double y, double width, double height, List<String> lines) {
        boolean overlaps(Label other) {
            return Math.abs(x - other.x) < (width + other.width) / 2 && Math.abs(y - other.y) < (height + other.height) / 2;
        }

        boolean isInside(double width) {
            return x - this.width / 2 >= 0 && x + this.width / 2 <= width;
        }
    }

    /**
     * The largest first: a name is written in full, with room for every other circle's number, or it is a number itself.
     * Names cut short are no names.
     *
     * @return those that are numbers, in their order
     */
    private List<Spot> names(Collection<Spot> spots) {
        var written = new ArrayList<Label>();
        var numbered = new ArrayList<Spot>();
        var middles = new HashMap<Spot, Label>();
        spots.forEach(s -> middles.put(s, label(s, List.of("00"))));
        spots.stream()
                .sorted(Comparator.comparingDouble((Spot s) -> s.circle().radius()).reversed().thenComparing(Spot::name))
                .forEach(spot -> {
                    double room = Math.max(ROOM, 2 * spot.circle().radius() * scale);
                    var label = label(spot, lines(spot.name(), room));
                    boolean free = label.lines().size() <= 3
                            && label.width() <= room + 2
                            && label.isInside(Chart.WIDTH)
                            && written.stream().noneMatch(label::overlaps)
                            && middles.entrySet().stream().noneMatch(m -> m.getKey() != spot && label.overlaps(m.getValue()));
                    if (free) {
                        written.add(label);
                    } else {
                        numbered.add(spot);
                    }
                });
        numbered.sort(Comparator.comparing(Spot::name).thenComparing(Spot::land));
        for (int i = 0; i < numbered.size(); i++) {
            written.add(label(numbered.get(i), List.of(Integer.toString(i + 1))));
        }
        for (var label : written) {
            double first = label.y() - label.height() / 2 + LINE - 1.6;
            for (int i = 0; i < label.lines().size(); i++) {
                svg.text(label.x(), first + LINE * i, Svg.Anchor.MIDDLE, NAME, label.lines().get(i));
            }
        }
        return numbered;
    }

    /** What the numbers on the circles stand for, in columns read downwards. */
    private double key(List<Spot> numbered, double top) {
        int rows = (numbered.size() + KEY_COLUMNS - 1) / KEY_COLUMNS;
        double width = Chart.WIDTH / KEY_COLUMNS;
        for (int i = 0; i < numbered.size(); i++) {
            double x = width * (i / rows);
            double y = top + KEY_ROW * (i % rows + 1);
            svg.text(x + 14, y, Svg.Anchor.END, NAME, Integer.toString(i + 1));
            svg.text(x + 19, y, Svg.Anchor.START, NAME, NAME.clip(numbered.get(i).name(), width - 24));
        }
        return top + KEY_ROW * rows;
    }

    private Label label(Spot spot, List<String> lines) {
        double width = lines.stream().mapToDouble(NAME::width).max().orElse(0) + 1;
        return new Label(x(spot.circle()), y(spot.circle()), width, LINE * lines.size(), lines);
    }

    /** A name in lines that break between words only; a name may reach a little beyond its circle, like on any map. */
    private static List<String> lines(String name, double room) {
        var lines = new ArrayList<String>();
        for (String word : name.strip().split("\\s+")) {
            var joined = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (!lines.isEmpty() && NAME.width(joined) <= room) {
                lines.set(lines.size() - 1, joined);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private double legend(double y) {
        var legend = new Legend(svg, 0, y);
        for (double share : new double[] {0, 0.5, 1}) {
            legend.entry(12, x -> svg.circle(x, legend.middle(), 5, Palette.share(share), Palette.LINE, 0.8), words.say("map.legend.share", words.percent(share)));
        }
        legend.entry(18, x -> svg.line(x - 9, legend.middle(), x + 9, legend.middle(), Palette.PERSPECTIVES.get(0), 2), words.say("map.legend.crossing"));
        legend.entry(18, x -> svg.line(x - 9, legend.middle(), x + 9, legend.middle(), Palette.MUTED, 2), words.say("map.legend.waiting"));
        legend.entry(18, x -> svg.line(x - 9, legend.middle(), x + 9, legend.middle(), Palette.SEA_LIGHT, 2), words.say("map.legend.collaboration"));
        return legend.bottom();
    }

    private String title(List<Tie> ties) {
        return ties.stream()
                .filter(t -> t.days() > 0)
                .findFirst()
                .map(t -> words.say("map.title", t.from().name(), t.to().name(), words.decimals(t.days(), 0)))
                .orElseGet(() -> words.say("map.title.none"));
    }

    private String alternative(List<Tie> ties) {
        var said = new ArrayList<String>();
        for (var land : map.lands().keySet()) {
            var names = map.teams().stream().filter(t -> t.land() == land).map(t -> t.team().name()).limit(MOST_TEAMS).toList();
            said.add(words.say("map.alt.land", Spot.said(land, words), words.list(names)));
        }
        ties.stream().filter(t -> t.days() > 0).limit(10).forEach(t ->
                said.add(words.say("map.alt.wait", t.from().name(), t.to().name(), words.decimals(t.days(), 0))));
        return String.join(" ", said);
    }
}
