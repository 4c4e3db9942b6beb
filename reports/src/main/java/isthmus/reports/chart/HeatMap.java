package isthmus.reports.chart;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.NodeResult;
import isthmus.assessment.scoring.NodeResult.Standing;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dimensions by unit or team: a number in each field, and a hatched field where none may be shown. */
public final class HeatMap {
    /** Rows of one drawing, so that it fits a printed page. */
    private static final int ROWS = 36;
    private static final double LEFT = 182;
    private static final double ROW = 18;
    private static final double SLANT = 50;
    private static final Svg.Type NAME = new Svg.Type(11, false, Palette.INK);
    private static final Svg.Type HEAD = new Svg.Type(11, true, Palette.INK);

    public enum Rows {
        /** Units only; teams where the organization has no units. */
        UNITS,
        /** Units and teams in the order of the organization chart. */
        ALL
    }

    private record Node(NodeResult.Kind kind, String name, int depth) {}

    private final Assessment assessment;
    private final Wording words;
    private final Map<Node, Map<String, NodeResult>> nodes = new LinkedHashMap<>();

    private HeatMap(Assessment assessment) {
        this.assessment = assessment;
        this.words = Wording.of(assessment.instrument().language());
        for (DimensionResult dimension : assessment.dimensions()) {
            for (NodeResult node : dimension.nodes()) {
                nodes.computeIfAbsent(new Node(node.kind(), node.name(), node.depth()), key -> new HashMap<>())
                        .put(dimension.dimension().id(), node);
            }
        }
    }

    /** One chart, or several of at most 36 rows; none when the organization has neither units nor teams. */
    public static List<Chart> draw(Assessment assessment, Rows rows) {
        return new HeatMap(assessment).draw(rows);
    }

    private List<Chart> draw(Rows rows) {
        boolean units = nodes.keySet().stream().anyMatch(n -> n.kind() == NodeResult.Kind.UNIT);
        Predicate<Node> wanted = n -> rows == Rows.ALL || !units || n.kind() == NodeResult.Kind.UNIT;
        var chosen = nodes.keySet().stream().filter(wanted).toList();
        var charts = new ArrayList<Chart>();
        int parts = (chosen.size() + ROWS - 1) / ROWS;
        int each = parts == 0 ? 0 : (chosen.size() + parts - 1) / parts;
        String kind = rows == Rows.ALL ? "all" : "units";
        for (int part = 0; part < parts; part++) {
            var some = chosen.subList(part * each, Math.min(chosen.size(), (part + 1) * each));
            charts.add(part(some, "chart-heat-" + kind + "-" + (part + 1), title(chosen), part + 1, parts));
        }
        return charts;
    }

    private Chart part(List<Node> rows, String id, String sentence, int part, int parts) {
        var svg = new Svg(Chart.WIDTH);
        var dimensions = assessment.dimensions();
        double headHeight = dimensions.stream()
                .mapToDouble(d -> HEAD.width(label(d)) * Math.sin(Math.toRadians(SLANT)))
                .max().orElse(0) + 12;
        double cell = Math.min(64, (Chart.WIDTH - LEFT) / Math.max(1, dimensions.size()));
        for (int i = 0; i < dimensions.size(); i++) {
            double overhang = HEAD.width(label(dimensions.get(i))) * Math.cos(Math.toRadians(SLANT)) + 6;
            cell = Math.min(cell, (Chart.WIDTH - LEFT - overhang) / (i + 0.5));
        }
        for (int i = 0; i < dimensions.size(); i++) {
            double x = LEFT + cell * (i + 0.5);
            svg.turned(x + 2, headHeight - 5, -SLANT, Svg.Anchor.START, HEAD, label(dimensions.get(i)));
        }
        for (int r = 0; r < rows.size(); r++) {
            row(svg, rows.get(r), headHeight + ROW * r, cell);
        }
        double bottom = legend(svg, headHeight + ROW * rows.size() + 18);
        String title = parts == 1 ? sentence : words.say("heat.part", sentence, part, parts);
        String alternative = rows.stream().map(this::inWords).collect(Collectors.joining(" "));
        return new Chart(id, title, words.say("heat.source", assessment.participation().answered()), alternative,
                svg.close(bottom + 6, id, title, alternative), figures(rows));
    }

    private List<Figures> figures(List<Node> rows) {
        var columns = new ArrayList<>(List.of(words.say("table.place")));
        assessment.dimensions().forEach(d -> columns.add(d.dimension().shortName()));
        columns.add(words.say("table.notes"));
        var tally = new Tally(words, columns);
        for (var row : rows) {
            tally.row(row.name());
            var notes = new ArrayList<String>();
            for (var dimension : assessment.dimensions()) {
                var node = nodes.get(row).get(dimension.dimension().id());
                var figure = figure(node);
                if (node == null || figure.isEmpty()) {
                    tally.hidden();
                } else if (node.divided()) {
                    tally.text(words.say("heat.divided.short"));
                } else {
                    double value = figure.get().shown().value();
                    if (node.indicative()) {
                        tally.indication(value);
                    } else {
                        tally.score(value);
                    }
                    notes(node, figure.get()).ifPresent(note -> notes.add(words.say("table.note", dimension.dimension().shortName(), note)));
                }
            }
            tally.text(String.join("; ", notes));
        }
        return tally.figures();
    }

    /** What signs beside the number say. */
    private Optional<String> notes(NodeResult node, Figure figure) {
        var notes = new ArrayList<String>();
        if (node.standing() != Standing.LIKE_THE_REST) {
            notes.add(words.say(node.standing() == Standing.BELOW ? "heat.legend.below" : "heat.legend.above"));
        }
        if (node.indicative()) {
            notes.add(words.say("heat.legend.indicative"));
        }
        if (figure.side() != null) {
            notes.add(words.say("heat.legend.oneSided", Findings.label(assessment, figure.side())));
        }
        return notes.isEmpty() ? Optional.empty() : Optional.of(words.list(notes));
    }

    private static String label(DimensionResult dimension) {
        return HEAD.clip(dimension.dimension().shortName(), 130);
    }

    private void row(Svg svg, Node node, double y, double cell) {
        double indent = Math.min(node.depth(), 5) * 10;
        var type = node.kind() == NodeResult.Kind.UNIT ? NAME.strong() : NAME;
        svg.text(indent, y + 13, Svg.Anchor.START, type, type.clip(node.name(), LEFT - indent - 8));
        for (int i = 0; i < assessment.dimensions().size(); i++) {
            var result = nodes.get(node).get(assessment.dimensions().get(i).dimension().id());
            field(svg, result, LEFT + cell * i, y, cell);
        }
    }

    private void field(Svg svg, @Nullable NodeResult node, double x, double y, double cell) {
        var figure = figure(node);
        if (node == null || figure.isEmpty()) {
            svg.hatch(x + 1, y + 1, cell - 2, ROW - 2);
            return;
        }
        var shown = figure.get().shown();
        int steps = assessment.instrument().levels().size();
        int step = assessment.instrument().scoring().level(shown.value()) - 1;
        if (node.divided()) {
            svg.frame(x + 1, y + 1, cell - 2, ROW - 2, Palette.INK, 1);
            svg.text(x + cell / 2, y + 13, Svg.Anchor.MIDDLE, NAME, words.say("heat.divided.short"));
            return;
        }
        svg.rect(x + 1, y + 1, cell - 2, ROW - 2, Palette.ramp(step, steps));
        String ink = Palette.inkOnRamp(step, steps);
        String number = (node.indicative() ? "~" : "") + words.score(shown.value());
        var side = figure.get().side();
        boolean apart = node.standing() != Standing.LIKE_THE_REST;
        var type = new Svg.Type(11, apart, ink);
        double half = type.width(number) / 2;
        double middle = Math.min(Math.max(x + cell / 2, x + (apart ? 9 : 1) + half), x + cell - (side != null ? 8.2 : 1) - half);
        svg.text(middle, y + 13, Svg.Anchor.MIDDLE, type, number);
        if (apart) {
            double tip = node.standing() == Standing.BELOW ? 3 : -3;
            double my = y + ROW / 2;
            svg.polygon(ink, "none", 0, x + 2, my - tip, x + 8.4, my - tip, x + 5.2, my + tip);
        }
        if (side != null) {
            Sign.of(assessment.instrument(), side).draw(svg, x + cell - 4.7, y + ROW / 2, 2.8);
        }
    }

    /** @param side the one side whose view it is, or null for the mean of the sides */
    private record Figure(Estimate.Shown shown, @Nullable String side) {}

    /** Where one side is too small to be shown, the other's view still says something, under its own sign. */
    private static Optional<Figure> figure(@Nullable NodeResult node) {
        if (node == null || node.score() instanceof Estimate.Hidden h && h.reason() == Estimate.Reason.LOW_RESPONSE) {
            return Optional.empty();
        }
        var sides = node.sides().entrySet().stream()
                .flatMap(e -> e.getValue().shown().map(s -> new Figure(s, e.getKey())).stream())
                .toList();
        var one = sides.size() == 1 ? Optional.of(sides.getFirst()) : Optional.<Figure>empty();
        return node.oneSided() ? one : node.score().shown().map(s -> new Figure(s, null)).or(() -> one);
    }

    private double legend(Svg svg, double y) {
        var legend = new Legend(svg, 0, y);
        var levels = assessment.instrument().levels();
        for (int i = 0; i < levels.size(); i++) {
            String fill = Palette.ramp(i, levels.size());
            legend.entry(16, x -> svg.rect(x - 8, legend.middle() - 5, 16, 10, fill),
                    words.say("heat.legend.level", levels.get(i).level(), levels.get(i).name()));
        }
        legend.hidden(words.say("hidden"));
        legend.entry(16, x -> svg.polygon(Palette.INK, "none", 0, x - 4, legend.middle() - 3, x + 4, legend.middle() - 3,
                x, legend.middle() + 3), words.say("heat.legend.below"));
        legend.entry(16, x -> svg.polygon(Palette.INK, "none", 0, x - 4, legend.middle() + 3, x + 4, legend.middle() + 3,
                x, legend.middle() - 3), words.say("heat.legend.above"));
        legend.entry(16, x -> svg.text(x, legend.middle() + 4, Svg.Anchor.MIDDLE, NAME, "~"), words.say("heat.legend.indicative"));
        for (Perspective side : assessment.instrument().sides()) {
            var sign = Sign.of(assessment.instrument(), side.id());
            legend.entry(12, x -> sign.draw(svg, x, legend.middle(), 4), words.say("heat.legend.oneSided", side.label()));
        }
        String split = words.say("heat.divided.short");
        legend.entry(NAME.width(split) + 6, x -> {
            svg.frame(x - NAME.width(split) / 2 - 3, legend.middle() - 6, NAME.width(split) + 6, 13, Palette.INK, 0.8);
            svg.text(x, legend.middle() + 4, Svg.Anchor.MIDDLE, NAME, split);
        }, words.say("heat.legend.divided"));
        return legend.bottom();
    }

    private String title(List<Node> rows) {
        record Place(Node node, DimensionResult dimension, double score) {}
        var lowest = rows.stream()
                .flatMap(node -> assessment.dimensions().stream()
                        .filter(d -> nodes.get(node).get(d.dimension().id()) instanceof NodeResult r
                                && !r.divided() && r.standing() == Standing.BELOW && r.score() instanceof Estimate.Shown)
                        .map(d -> new Place(node, d, nodes.get(node).get(d.dimension().id()).score().shown()
                                .map(Estimate.Shown::value).orElse(Double.MAX_VALUE))))
                .min(java.util.Comparator.comparingDouble(Place::score));
        boolean any = rows.stream().anyMatch(n -> nodes.get(n).values().stream().anyMatch(r -> r.score() instanceof Estimate.Shown));
        if (!any) {
            return words.say("heat.title.hidden");
        }
        return lowest.map(p -> words.say("heat.title.below", p.node().name(), p.dimension().dimension().shortName()))
                .orElseGet(() -> words.say("heat.title.alike"));
    }

    private String inWords(Node node) {
        var figures = assessment.dimensions().stream()
                .map(d -> {
                    var result = nodes.get(node).get(d.dimension().id());
                    String figure = figure(result)
                            .map(f -> result != null && result.divided()
                                    ? words.say("heat.divided.short")
                                    : words.score(f.shown().value()) + (f.side() == null ? "" : " " + Findings.label(assessment, f.side())))
                            .orElseGet(() -> words.say("hidden"));
                    return words.say("profile.alt.view", d.dimension().shortName(), figure);
                })
                .toList();
        return words.say("heat.alt.row", node.name(), words.list(figures));
    }
}
