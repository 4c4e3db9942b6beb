package isthmus.reports.chart;

import isthmus.assessment.comparison.Comparison;
import isthmus.assessment.comparison.Comparison.Change;
import isthmus.assessment.comparison.Comparison.ScoreChange;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Two rounds: each dimension's score before and after, and whether the step is more than noise. */
public final class SlopeChart {

    private static final double LEFT = 180;
    private static final double RIGHT = 470;
    private static final double ROW = 34;
    private static final Svg.Type NAME = new Svg.Type(11.5, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10.5, false, Palette.MUTED);

    private SlopeChart() {}

    public static Chart draw(Comparison comparison, Wording words) {
        var svg = new Svg(Chart.WIDTH);
        var scale = new Scale(comparison.after().instrument(), LEFT, RIGHT);
        var scores = comparison.scores();
        double top = 30;
        double bottom = top + ROW * scores.size();
        scale.bands(svg, top, bottom);
        var said = new ArrayList<String>();
        for (int i = 0; i < scores.size(); i++) {
            row(svg, scale, scores.get(i), top + ROW * i, words);
            said.add(inWords(scores.get(i), words));
        }
        svg.line(0, bottom, Chart.WIDTH, bottom, Palette.LINE, 0.8);
        scale.ticks(svg, bottom);
        var legend = new Legend(svg, 0, bottom + 32);
        legend.entry(12, x -> svg.circle(x, legend.middle(), 4.5, Palette.PAPER, Palette.MUTED, 1.6), words.say("change.legend.before", comparison.before().campaign().name()));
        legend.entry(12, x -> Sign.diamond(svg, x, legend.middle(), 5.5), words.say("change.legend.after", comparison.after().campaign().name()));
        legend.hidden(words.say("hidden"));
        String id = "chart-change";
        String title = title(comparison, words);
        String alternative = String.join(" ", said);
        return new Chart(id, title, words.say("change.source"), alternative, svg.close(legend.bottom() + 6, id, title, alternative), figures(comparison, words));
    }

    private static List<Figures> figures(Comparison comparison, Wording words) {
        var tally = new Tally(words, words.say("column.dimension"),
                words.say("change.legend.before", comparison.before().campaign().name()), words.say("table.low"), words.say("table.high"),
                words.say("change.legend.after", comparison.after().campaign().name()), words.say("table.low"), words.say("table.high"),
                words.say("table.difference"), words.say("table.low"), words.say("table.high"), words.say("table.verdict"));
        for (var score : comparison.scores()) {
            tally.row(score.dimension().shortName()).interval(score.before()).interval(score.after());
            switch (score.change()) {
                case Change.Known k -> tally.signed(k.value()).signed(k.low()).signed(k.high()).text(verdict(k, words));
                case Change.Unknown(Sentence why) -> tally.hidden().hidden().hidden().text(words.say(why));
            }
        }
        return tally.figures();
    }

    private static void row(Svg svg, Scale scale, ScoreChange score, double y, Wording words) {
        double middle = y + ROW / 2;
        svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.8);
        svg.text(0, middle + 4, Svg.Anchor.START, NAME, NAME.clip(score.dimension().shortName(), LEFT - 10));
        if (score.before() instanceof Estimate.Shown before) {
            if (score.after() instanceof Estimate.Shown after) {
                svg.line(scale.x(before.value()), middle, scale.x(after.value()), middle, Palette.INK, 1.6);
            }
            svg.circle(scale.x(before.value()), middle, 4.5, Palette.PAPER, Palette.MUTED, 1.6);
        }
        if (score.after() instanceof Estimate.Shown after) {
            Sign.diamond(svg, scale.x(after.value()), middle, 5.5);
        }
        switch (score.change()) {
            case Change.Known known -> {
                svg.text(RIGHT + 12, middle, Svg.Anchor.START, NAME, words.signed(known.value()));
                svg.text(RIGHT + 12, middle + 12, Svg.Anchor.START, SMALL, verdict(known, words));
            }
            case Change.Unknown u -> svg.hatch(RIGHT + 12, middle - 6, 60, 12);
        }
    }

    private static String verdict(Change.Known change, Wording words) {
        return words.say(change.moreThanNoise() ? "change.clear" : "change.noise");
    }

    private static String inWords(ScoreChange score, Wording words) {
        return switch (score.change()) {
            case Change.Known k -> words.say("change.alt.row", score.dimension().shortName(), words.signed(k.value()), words.say("interval.signed", words.signed(k.low()), words.signed(k.high())), verdict(k, words));
            case Change.Unknown(Sentence why) -> words.say("change.alt.unknown", score.dimension().shortName(), why);
        };
    }

    /** How many dimensions moved by more than noise. */
    public static String title(Comparison comparison, Wording words) {
        int up = 0;
        int down = 0;
        int known = 0;
        for (var score : comparison.scores()) {
            if (score.change() instanceof Change.Known k) {
                known++;
                up += k.moreThanNoise() && k.value() > 0 ? 1 : 0;
                down += k.moreThanNoise() && k.value() < 0 ? 1 : 0;
            }
        }
        if (known == 0) {
            return words.say("change.title.hidden");
        }
        return up + down == 0 ? words.say("change.title.none", known) : words.say("change.title", up, down, known - up - down);
    }
}
