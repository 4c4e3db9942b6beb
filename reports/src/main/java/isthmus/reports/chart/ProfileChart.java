package isthmus.reports.chart;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.recommendation.Aim;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Every dimension on one axis: the organization's score with its interval, and how each perspective sees it. */
public final class ProfileChart {
    private static final double LEFT = 176;
    private static final double RIGHT = 508;
    private static final double ROW = 35;
    private static final Svg.Type NAME = new Svg.Type(12, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10.5, false, Palette.MUTED);

    public enum Order {
        INSTRUMENT,
        /** The most separated dimension first, hidden ones last. */
        SCORE
    }

    private final Assessment assessment;
    private final Map<String, Target> targets;
    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
    private final Scale scale;

    private ProfileChart(Assessment assessment, List<Aim> aims) {
        this.assessment = assessment;
        this.targets = aims.stream().filter(a -> a.agreed() != null)
                .collect(Collectors.toMap(a -> a.result().dimension().id(), a -> Objects.requireNonNull(a.agreed())));
        this.words = Wording.of(assessment.instrument().language());
        this.scale = new Scale(assessment.instrument(), LEFT, RIGHT);
    }

    /** @param aims of which the agreed ones are drawn */
    public static Chart draw(Assessment assessment, List<Aim> aims, Order order) {
        return new ProfileChart(assessment, aims).draw(order);
    }

    /** Shown dimensions from the lowest score up, hidden ones after them in the order of the instrument. */
    public static List<DimensionResult> lowestFirst(Assessment assessment) {
        return assessment.dimensions().stream()
                .sorted(Comparator.comparingDouble(
                        d -> d.score().shown().map(Estimate.Shown::value).orElse(Double.MAX_VALUE)))
                .toList();
    }

    private Chart draw(Order order) {
        var rows = order == Order.SCORE ? lowestFirst(assessment) : assessment.dimensions();
        double top = legend() + 44;
        double bottom = top + ROW * rows.size();
        scale.bands(svg, top, bottom);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), top + ROW * i);
        }
        svg.line(0, bottom, Chart.WIDTH, bottom, Palette.LINE, 0.8);
        scale.ticks(svg, bottom);
        String title = title();
        String alternative = rows.stream().map(this::inWords).collect(Collectors.joining(" "));
        // A report shows both orders, and ids must differ.
        String id = order == Order.SCORE ? "chart-profile-by-score" : "chart-profile";
        return new Chart(id, title, source(), alternative, svg.close(bottom + 18, id, title, alternative), figures(rows));
    }

    private List<Figures> figures(List<DimensionResult> rows) {
        var perspectives = assessment.instrument().perspectives();
        var columns = new ArrayList<>(List.of(words.say("column.dimension"), words.say("column.score"),
                words.say("table.low"), words.say("table.high"), words.say("column.level")));
        perspectives.forEach(p -> columns.add(p.label()));
        if (!targets.isEmpty()) {
            columns.add(words.say("targets.column.target"));
        }
        var tally = new Tally(words, columns);
        for (var row : rows) {
            tally.row(row.dimension().shortName()).interval(row.score());
            if (row.level() == null) {
                tally.hidden();
            } else {
                tally.text(words.levelShort(row.level()));
            }
            perspectives.forEach(p -> tally.score(row.perspectives().get(p.id())));
            if (!targets.isEmpty()) {
                var target = targets.get(row.dimension().id());
                tally.text(target == null ? Amount.NONE : words.say("level", target.level()));
            }
        }
        return tally.figures();
    }

    private double legend() {
        var legend = new Legend(svg, 0, 12);
        legend.entry(30, x -> {
            svg.line(x - 15, legend.middle(), x + 15, legend.middle(), Palette.SEA_LIGHT, 6);
            Sign.diamond(svg, x, legend.middle(), 6);
        }, words.say("profile.legend.organization"));
        for (Perspective perspective : assessment.instrument().perspectives()) {
            var sign = Sign.of(assessment.instrument(), perspective.id());
            legend.entry(12, x -> sign.draw(svg, x, legend.middle(), 5), perspective.label());
        }
        if (!targets.isEmpty()) {
            legend.entry(14, x -> Sign.flag(svg, x - 5, legend.middle() - 6, 13, true), words.say("targets.legend.agreed"));
        }
        legend.hidden(words.say("hidden"));
        return legend.bottom();
    }

    private void row(DimensionResult result, double y) {
        svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.8);
        var lines = NAME.wrap(result.dimension().shortName(), LEFT - 12, 2);
        double first = y + ROW / 2 + 4 - (lines.size() - 1) * 7;
        for (int i = 0; i < lines.size(); i++) {
            svg.text(0, first + 14 * i, Svg.Anchor.START, NAME, lines.get(i));
        }
        if (result.score() instanceof Estimate.Shown shown) {
            scale.interval(svg, y + 11, shown, Palette.SEA_LIGHT, 7);
            Sign.diamond(svg, scale.x(shown.value()), y + 11, 7);
            svg.text(RIGHT + 12, y + 14, Svg.Anchor.START, NAME, words.score(shown.value()));
            svg.text(RIGHT + 36, y + 14, Svg.Anchor.START, SMALL, words.interval(shown));
            if (result.level() != null) {
                svg.text(RIGHT + 12, y + 27, Svg.Anchor.START, SMALL, words.levelShort(result.level()));
            }
        } else {
            svg.hatch(LEFT, y + 4, RIGHT - LEFT, 14);
            svg.text(RIGHT + 12, y + 15, Svg.Anchor.START, SMALL, words.say("hidden"));
        }
        var target = targets.get(result.dimension().id());
        if (target != null) {
            Sign.flag(svg, scale.x(target.level()), y + 2, 22, true);
        }
        perspectives(result, y);
    }

    private void perspectives(DimensionResult result, double y) {
        double x = RIGHT + 12 + 52;
        long hidden = assessment.instrument().perspectives().stream()
                .filter(p -> !(result.perspectives().get(p.id()) instanceof Estimate.Shown))
                .count();
        // The word fits once; several hatched signs share the room, and the legend says what they mean.
        double each = Math.min(60, (Chart.WIDTH - x) / Math.max(1, hidden));
        for (Perspective perspective : assessment.instrument().perspectives()) {
            var sign = Sign.of(assessment.instrument(), perspective.id());
            if (result.perspectives().get(perspective.id()) instanceof Estimate.Shown shown) {
                sign.draw(svg, scale.x(shown.value()), y + 26, 5);
            } else if (result.score() instanceof Estimate.Shown) {
                svg.hatch(x, y + 18, Math.min(20, each - 4), 10);
                sign.draw(svg, x + Math.min(20, each - 4) / 2, y + 23, 3.5);
                if (hidden == 1) {
                    svg.text(x + 23, y + 27, Svg.Anchor.START, SMALL, words.say("hidden"));
                }
                x += each;
            }
        }
    }

    private String title() {
        return Findings.lowest(assessment, words);
    }

    private String source() {
        return words.say("profile.source", assessment.instrument().name(), assessment.participation().answered());
    }

    private String inWords(DimensionResult result) {
        String name = result.dimension().shortName();
        if (!(result.score() instanceof Estimate.Shown shown)) {
            return words.say("profile.alt.hidden", name);
        }
        var views = assessment.instrument().perspectives().stream()
                .map(p -> result.perspectives().get(p.id()) instanceof Estimate.Shown s
                        ? words.say("profile.alt.view", p.label(), words.score(s.value()))
                        : words.say("profile.alt.view", p.label(), words.say("hidden")))
                .toList();
        return words.say("profile.alt.row", name, words.score(shown.value()), words.interval(shown),
                result.level() == null ? words.say("hidden") : words.level(result.level(), assessment.instrument()),
                words.list(views));
    }
}
