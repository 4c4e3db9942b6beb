package isthmus.reports.chart;

import isthmus.assessment.map.Circle;
import isthmus.assessment.map.Land;
import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The map of an organization: mainland, isthmus and island, teams as circles of the size of their headcount and the
 * colour of their technology share, and the waits between them. Past {@value #MOST_TEAMS} teams units stand for their
 * teams, so that a printed page stays legible.
 */
public final class MapChart {

    /** More teams than this cannot be read on a page. */
    public static final int MOST_TEAMS = 60;

    private static final int MOST_NODES = 25;
    private static final int MOST_TIES = 40;
    private static final double MARGIN = 6;
    private static final double TALLEST = 250;
    private static final double ROOM = 34;
    private static final double LINE = 7.6;
    private static final Svg.Type NAME = new Svg.Type(7, false, Palette.INK);
    private static final Svg.Type LAND = new Svg.Type(11, true, Palette.SEA);

    /** What is drawn as one circle: a team, or a unit in a land. */
    private record Spot(String name, Land land, Circle circle, double technologyShare, int teams) {}

    private record Tie(Spot from, Spot to, double days, double meetings, boolean crosses) {}

    private final Structure structure;
    private final OrganizationMap map;
    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
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
        var spots = byUnit ? unitSpots() : teamSpots();
        var ties = ties(spots);
        double bottom = lands();
        ties.forEach(this::tie);
        var drawn = new LinkedHashSet<>(spots.values());
        drawn.forEach(this::spot);
        names(drawn);
        bottom = legend(bottom + 20);
        String id = "chart-map";
        String title = title(ties);
        String said = alternative(ties);
        String source = words.say(byUnit ? "map.source.units" : "map.source.teams", map.teams().size(), ties.size());
        return new Chart(id, title, source, said, svg.close(bottom + 8, id, title, said));
    }

    private double lands() {
        double width = map.lands().values().stream().mapToDouble(c -> c.x() + c.radius()).max().orElse(1)
                - map.lands().values().stream().mapToDouble(c -> c.x() - c.radius()).min().orElse(0);
        double tallest = map.lands().values().stream().mapToDouble(Circle::radius).max().orElse(1);
        scale = Math.min((Chart.WIDTH - 2 * MARGIN) / width, TALLEST / tallest);
        left = (Chart.WIDTH - width * scale) / 2 - map.lands().values().stream().mapToDouble(c -> c.x() - c.radius()).min().orElse(0) * scale;
        middle = 20 + tallest * scale;
        map.lands().forEach((land, circle) -> {
            svg.circle(x(circle), y(circle), circle.radius() * scale, Palette.SAND, Palette.LINE, 1);
            svg.text(x(circle), y(circle) - circle.radius() * scale - 5, Svg.Anchor.MIDDLE, LAND,
                    LAND.clip(words.say("map.land." + land.name().toLowerCase(java.util.Locale.ROOT)), Math.max(60, 2 * circle.radius() * scale)));
        });
        map.units().forEach(u -> svg.circle(x(u.circle()), y(u.circle()), u.circle().radius() * scale, "none", Palette.LINE, 0.8));
        return middle + tallest * scale;
    }

    private double x(Circle circle) {
        return left + circle.x() * scale;
    }

    private double y(Circle circle) {
        return middle + circle.y() * scale;
    }

    private Map<String, Spot> teamSpots() {
        var spots = new HashMap<String, Spot>();
        map.teams().forEach(t -> spots.put(t.team().name(), new Spot(t.team().name(), t.land(), t.circle(), t.team().technologyShare(), 1)));
        return spots;
    }

    /** The largest units in each land; teams outside of them are drawn as their land. */
    private Map<String, Spot> unitSpots() {
        var outermost = map.units().stream()
                .filter(u -> u.depth() == map.units().stream().filter(o -> o.land() == u.land()).mapToInt(OrganizationMap.UnitPlace::depth).min().orElse(0))
                .sorted(Comparator.comparingInt(OrganizationMap.UnitPlace::teams).reversed().thenComparing(OrganizationMap.UnitPlace::unit))
                .limit(MOST_NODES)
                .toList();
        var spots = new HashMap<String, Spot>();
        for (var land : map.lands().keySet()) {
            var circle = map.lands().get(land);
            var rest = new Spot(
                    words.say("map.land." + land.name().toLowerCase(java.util.Locale.ROOT)), land, new Circle(circle.x(), circle.y(), 0), share(land), 0);
            for (var place : map.teams()) {
                if (place.land() == land) {
                    var unit = outermost.stream().filter(u -> u.land() == land && lies(place.circle(), u.circle())).findFirst();
                    spots.put(place.team().name(), unit
                            .map(u -> new Spot(u.unit(), land, u.circle(), share(land), u.teams()))
                            .orElse(rest));
                }
            }
        }
        return spots;
    }

    private static double share(Land land) {
        return switch (land) {
            case MAINLAND -> 0;
            case ISTHMUS -> 0.5;
            case ISLAND -> 1;
        };
    }

    private static boolean lies(Circle inner, Circle outer) {
        return Math.hypot(inner.x() - outer.x(), inner.y() - outer.y()) <= outer.radius();
    }

    /** The longest waits and the closest collaborations between spots. */
    private List<Tie> ties(Map<String, Spot> spots) {
        record Ends(Spot from, Spot to) {}
        var days = new HashMap<Ends, Double>();
        var meetings = new HashMap<Ends, Double>();
        for (Dependency d : structure.dependencies()) {
            var from = spots.get(d.from());
            var to = spots.get(d.to());
            if (!from.equals(to)) {
                (d.kind() == Kind.COLLABORATION ? meetings : days)
                        .merge(new Ends(from, to), d.kind() == Kind.COLLABORATION ? d.perMonth() : d.daysPerMonth(), Double::sum);
            }
        }
        var ties = new ArrayList<Tie>();
        days.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<Ends, Double>comparingByValue().reversed().thenComparing(e -> e.getKey().toString()))
                .limit(MOST_TIES)
                .forEach(e -> ties.add(new Tie(e.getKey().from(), e.getKey().to(), e.getValue(), 0, crosses(e.getKey().from(), e.getKey().to()))));
        meetings.entrySet().stream()
                .sorted(Map.Entry.<Ends, Double>comparingByValue().reversed().thenComparing(e -> e.getKey().toString()))
                .limit(MOST_TIES)
                .forEach(e -> ties.add(new Tie(e.getKey().from(), e.getKey().to(), 0, e.getValue(), crosses(e.getKey().from(), e.getKey().to()))));
        return ties;
    }

    private static boolean crosses(Spot from, Spot to) {
        return (from.technologyShare() > 0.5) != (to.technologyShare() > 0.5);
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
        double bend = 0.12;
        double cx = (x1 + x2) / 2 + bend * (y2 - y1);
        double cy = (y1 + y2) / 2 - bend * (x2 - x1);
        double stop = Math.min(length / 2, tie.to().circle().radius() * scale + 3);
        double tx = x2 - cx;
        double ty = y2 - cy;
        double t = Math.hypot(tx, ty);
        double ex = x2 - tx / t * stop;
        double ey = y2 - ty / t * stop;
        boolean waits = tie.days() > 0;
        String colour = waits ? tie.crosses() ? Palette.PERSPECTIVES.get(0) : Palette.MUTED : Palette.SEA_LIGHT;
        double thick = waits ? Math.clamp(0.5 + tie.days() / 20, 0.6, 4) : Math.clamp(0.4 + tie.meetings() / 8, 0.5, 2.5);
        svg.path("M %s %s C %s %s %s %s %s %s".formatted(
                n(x1), n(y1), n((x1 + 2 * cx) / 3), n((y1 + 2 * cy) / 3), n((ex + 2 * cx) / 3), n((ey + 2 * cy) / 3), n(ex), n(ey)),
                "none", colour, thick);
        if (waits) {
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

    /** The largest first: a name that would lie on another's is shortened to its own circle, and left out if that does not help. */
    private void names(Collection<Spot> spots) {
        var written = new ArrayList<Label>();
        spots.stream()
                .filter(s -> s.circle().radius() > 0)
                .sorted(Comparator.comparingDouble((Spot s) -> s.circle().radius()).reversed().thenComparing(Spot::name))
                .forEach(spot -> {
                    double diameter = 2 * spot.circle().radius() * scale;
                    Stream.of(words(spot.name(), Math.max(ROOM, diameter)), List.of(NAME.clip(spot.name(), diameter)))
                            .map(lines -> label(spot, lines))
                            .filter(label -> label.isInside(Chart.WIDTH) && written.stream().noneMatch(label::overlaps))
                            .findFirst()
                            .ifPresent(written::add);
                });
        for (var label : written) {
            double first = label.y() - label.height() / 2 + LINE - 1.6;
            for (int i = 0; i < label.lines().size(); i++) {
                svg.text(label.x(), first + LINE * i, Svg.Anchor.MIDDLE, NAME, label.lines().get(i));
            }
        }
    }

    private Label label(Spot spot, List<String> lines) {
        double width = lines.stream().mapToDouble(NAME::width).max().orElse(0) + 1;
        return new Label(x(spot.circle()), y(spot.circle()), width, LINE * lines.size(), lines);
    }

    /** A name in lines that break between words only; a name may reach a little beyond its circle, like on any map. */
    private static List<String> words(String name, double room) {
        var lines = new ArrayList<String>();
        for (String word : name.strip().split("\\s+")) {
            var joined = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (!lines.isEmpty() && NAME.width(joined) <= room) {
                lines.set(lines.size() - 1, joined);
            } else {
                lines.add(NAME.clip(word, room));
            }
        }
        return lines.size() <= 3 ? lines : List.of(lines.get(0), lines.get(1), NAME.clip(lines.get(2) + "…", room));
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
            said.add(words.say("map.alt.land", words.say("map.land." + land.name().toLowerCase(java.util.Locale.ROOT)), words.list(names)));
        }
        ties.stream().filter(t -> t.days() > 0).limit(10).forEach(t ->
                said.add(words.say("map.alt.wait", t.from().name(), t.to().name(), words.decimals(t.days(), 0))));
        return String.join(" ", said);
    }
}
