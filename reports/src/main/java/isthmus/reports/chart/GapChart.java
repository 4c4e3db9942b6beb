package isthmus.reports.chart;

import isthmus.assessment.Assessment;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.Gap;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How two sides answer the questions that both were asked: one dumbbell for each dimension, and a verdict in words. */
public final class GapChart {
    private static final double LEFT = 176;
    private static final double RIGHT = 478;
    private static final double ROW = 34;
    private static final Svg.Type NAME = new Svg.Type(12, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10.5, false, Palette.MUTED);

    private final Assessment assessment;
    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
    private final Scale scale;

    private GapChart(Assessment assessment) {
        this.assessment = assessment;
        this.words = Wording.of(assessment.instrument().language());
        this.scale = new Scale(assessment.instrument(), LEFT, RIGHT);
    }

    public static Chart draw(Assessment assessment) {
        return new GapChart(assessment).draw();
    }

    /** A verdict in the words that the report uses throughout. */
    public static String verdict(Gap.Verdict verdict, Wording words) {
        return words.say("verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    private Chart draw() {
        var rows = assessment.dimensions();
        double top = legend() + 44;
        double bottom = top + ROW * rows.size();
        scale.bands(svg, top, bottom);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), top + ROW * i);
        }
        svg.line(0, bottom, Chart.WIDTH, bottom, Palette.LINE, 0.8);
        scale.ticks(svg, bottom);
        String title = Findings.gaps(assessment, words);
        String alternative = rows.stream().map(this::inWords).collect(Collectors.joining(" "));
        return new Chart("chart-gaps", title, words.say("gap.source", people()), alternative,
                svg.close(bottom + 18, "chart-gaps", title, alternative), figures());
    }

    private List<Figures> figures() {
        var columns = new ArrayList<>(List.of(words.say("column.dimension")));
        assessment.dimensions().stream().map(DimensionResult::gap).findFirst().ifPresent(gap -> {
            for (String name : List.of(Findings.label(assessment, gap.first()), Findings.label(assessment, gap.second()), words.say("table.difference"))) {
                columns.addAll(List.of(name, words.say("table.low.of", name), words.say("table.high.of", name)));
            }
            columns.add(words.say("table.verdict"));
        });
        var tally = new Tally(words, columns);
        for (var result : assessment.dimensions()) {
            var gap = result.gap();
            tally.row(result.dimension().shortName());
            // One side beside a gap would give the other away.
            if (gap.firstMean() instanceof Estimate.Shown && gap.secondMean() instanceof Estimate.Shown && gap.difference() instanceof Estimate.Shown d) {
                tally.interval(gap.firstMean()).interval(gap.secondMean()).signed(d.value()).signed(d.low()).signed(d.high());
            } else {
                IntStream.range(0, 9).forEach(i -> tally.hidden());
            }
            tally.text(verdict(gap.verdict(), words));
        }
        return tally.figures();
    }

    private double legend() {
        var legend = new Legend(svg, 0, 12);
        assessment.dimensions().stream().map(DimensionResult::gap).findFirst().ifPresent(gap -> {
            for (String side : new String[] {gap.first(), gap.second()}) {
                var sign = Sign.of(assessment.instrument(), side);
                legend.entry(26, x -> {
                    svg.line(x - 13, legend.middle(), x + 13, legend.middle(), sign.colour(), 1.4);
                    sign.draw(svg, x, legend.middle(), 5.5);
                }, words.say("gap.legend.side", Findings.label(assessment, side)));
            }
        });
        legend.hidden(words.say("hidden"));
        return legend.bottom();
    }

    private void row(DimensionResult result, double y) {
        var gap = result.gap();
        double middle = y + ROW / 2;
        svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.8);
        svg.text(0, middle + 4, Svg.Anchor.START, NAME, NAME.clip(result.dimension().shortName(), LEFT - 12));
        boolean told = gap.verdict() == Gap.Verdict.CLEAR || gap.verdict() == Gap.Verdict.PROBABLE;
        svg.text(RIGHT + 12, middle + (told ? -2 : 4), Svg.Anchor.START, told ? NAME : SMALL, verdict(gap.verdict(), words));
        if (gap.firstMean() instanceof Estimate.Shown first && gap.secondMean() instanceof Estimate.Shown second) {
            var one = Sign.of(assessment.instrument(), gap.first());
            var two = Sign.of(assessment.instrument(), gap.second());
            svg.line(scale.x(first.value()), middle, scale.x(second.value()), middle, Palette.INK, told ? 3 : 1.2);
            scale.interval(svg, middle - 7, first, one.colour(), 1.4);
            scale.interval(svg, middle + 7, second, two.colour(), 1.4);
            one.draw(svg, scale.x(first.value()), middle, 5.5);
            two.draw(svg, scale.x(second.value()), middle, 5.5);
        } else {
            svg.hatch(LEFT, middle - 7, RIGHT - LEFT, 14);
        }
        if (told && gap.difference() instanceof Estimate.Shown difference) {
            String higher = Findings.label(assessment, difference.value() > 0 ? gap.second() : gap.first());
            String line = words.say("gap.higher", higher, words.score(Math.abs(difference.value())));
            svg.text(RIGHT + 12, middle + 11, Svg.Anchor.START, SMALL, SMALL.clip(line, Chart.WIDTH - RIGHT - 12));
        }
    }

    private int people() {
        return assessment.dimensions().stream()
                .mapToInt(d -> d.gap().firstMean().shown().map(Estimate.Shown::people).orElse(0)
                        + d.gap().secondMean().shown().map(Estimate.Shown::people).orElse(0))
                .max()
                .orElse(0);
    }

    private String inWords(DimensionResult result) {
        var gap = result.gap();
        String name = result.dimension().shortName();
        if (gap.difference() instanceof Estimate.Shown difference
                && gap.firstMean() instanceof Estimate.Shown first
                && gap.secondMean() instanceof Estimate.Shown second) {
            return words.say("gap.alt.row", name,
                    Findings.label(assessment, gap.first()), words.score(first.value()),
                    Findings.label(assessment, gap.second()), words.score(second.value()),
                    words.signed(difference.value()), words.signedInterval(difference), verdict(gap.verdict(), words));
        }
        return words.say("profile.alt.hidden", name);
    }
}
