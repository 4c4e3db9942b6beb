package isthmus.reports.chart;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** One dimension: the organization and each perspective with interval, and the situation question apart beside them. */
public final class DimensionChart {
    private static final double LEFT = 150;
    private static final double RIGHT = 500;
    private static final double ROW = 25;
    private static final Svg.Type NAME = new Svg.Type(11.5, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10.5, false, Palette.MUTED);

    private final Assessment assessment;
    private final DimensionResult result;
    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
    private final Scale scale;
    private final Tally tally;
    private final ArrayList<String> alternative = new ArrayList<>();

    private DimensionChart(Assessment assessment, DimensionResult result) {
        this.assessment = assessment;
        this.result = result;
        this.words = Wording.of(assessment.instrument().language());
        this.scale = new Scale(assessment.instrument(), LEFT, RIGHT);
        this.tally = new Tally(words, words.say("column.view"), words.say("column.score"), words.say("table.low"), words.say("table.high"),
                words.say("column.people"), words.say("column.criterion"));
    }

    public static Chart draw(Assessment assessment, DimensionResult result) {
        return new DimensionChart(assessment, result).draw();
    }

    private Chart draw() {
        var perspectives = assessment.instrument().perspectives();
        double top = 32;
        double bottom = top + ROW * (perspectives.size() + 1);
        scale.bands(svg, top, bottom);
        organization(top);
        for (int i = 0; i < perspectives.size(); i++) {
            perspective(perspectives.get(i), top + ROW * (i + 1));
        }
        svg.line(0, bottom, Chart.WIDTH, bottom, Palette.LINE, 0.8);
        scale.ticks(svg, bottom);
        double height = bottom + 18;
        String id = "chart-dimension-" + result.dimension().id();
        String title = title();
        String said = String.join(" ", alternative);
        return new Chart(id, title, source(), said, svg.close(height, id, title, said), tally.figures());
    }

    private void organization(double y) {
        row(words.say("organization"), result.score(), null, y);
        if (result.score() instanceof Estimate.Shown shown) {
            scale.interval(svg, y + ROW / 2, shown, Palette.SEA_LIGHT, 8);
            Sign.diamond(svg, scale.x(shown.value()), y + ROW / 2, 7);
        }
    }

    private void perspective(Perspective perspective, double y) {
        Estimate score = result.perspectives().get(perspective.id());
        Estimate criterion = result.criterion().get(perspective.id());
        var sign = Sign.of(assessment.instrument(), perspective.id());
        row(perspective.label(), score, criterion, y);
        if (score instanceof Estimate.Shown shown) {
            scale.interval(svg, y + ROW / 2, shown, sign.colour(), 1.6);
            if (criterion instanceof Estimate.Shown apart) {
                sign.hollow(svg, scale.x(apart.value()), y + ROW / 2, 4.5);
            }
            sign.draw(svg, scale.x(shown.value()), y + ROW / 2, 5.5);
        }
    }

    private void row(String name, @Nullable Estimate score, @Nullable Estimate criterion, double y) {
        svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.8);
        svg.text(0, y + ROW / 2 + 4, Svg.Anchor.START, NAME, NAME.clip(name, LEFT - 10));
        tally.row(name).interval(score).people(score).score(score instanceof Estimate.Shown ? criterion : null);
        if (score instanceof Estimate.Shown shown) {
            svg.text(RIGHT + 12, y + ROW / 2 + 4, Svg.Anchor.START, NAME, words.score(shown.value()));
            svg.text(RIGHT + 36, y + ROW / 2 + 4, Svg.Anchor.START, SMALL, words.say("dimension.figures",
                    words.interval(shown), shown.people()));
            alternative.add(words.say("dimension.alt.row", name, words.score(shown.value()), words.interval(shown), shown.people()));
            if (criterion instanceof Estimate.Shown apart) {
                alternative.add(words.say("dimension.alt.criterion", words.score(apart.value())));
            }
        } else {
            svg.hatch(LEFT, y + 7, RIGHT - LEFT, ROW - 14);
            svg.text(RIGHT + 12, y + ROW / 2 + 4, Svg.Anchor.START, SMALL, words.say("hidden"));
            alternative.add(words.say("profile.alt.hidden", name));
        }
    }

    private String title() {
        String name = result.dimension().shortName();
        return result.score() instanceof Estimate.Shown && result.level() != null
                ? words.say("dimension.title", name, words.level(result.level(), assessment.instrument()))
                : words.say("dimension.title.hidden", name);
    }

    private String source() {
        return result.score() instanceof Estimate.Shown shown
                ? words.say("dimension.source", shown.people()) + (result.criterion().isEmpty() ? "" : " " + words.say("dimension.legend.criterion"))
                : words.say("source.hidden");
    }
}
