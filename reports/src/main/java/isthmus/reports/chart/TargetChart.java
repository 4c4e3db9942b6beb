package isthmus.reports.chart;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.recommendation.Aim;
import isthmus.assessment.scoring.Estimate;
import isthmus.reports.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The profile with the levels to reach: a filled flag for one that was agreed, a hollow one for one that is suggested. */
public final class TargetChart {

    private static final double LEFT = 176;
    private static final double RIGHT = 470;
    private static final double ROW = 32;
    private static final double POLE = 22;
    private static final Svg.Type NAME = new Svg.Type(11.5, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10.5, false, Palette.MUTED);

    private final Instrument instrument;
    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
    private final Scale scale;

    private TargetChart(Instrument instrument, Wording words) {
        this.instrument = instrument;
        this.words = words;
        this.scale = new Scale(instrument, LEFT, RIGHT);
    }

    /** @param aims one for each dimension, in the order of the instrument */
    public static Chart draw(Instrument instrument, List<Aim> aims, Wording words) {
        return new TargetChart(instrument, words).draw(aims);
    }

    private Chart draw(List<Aim> aims) {
        double top = legend() + 44;
        double bottom = top + ROW * aims.size();
        scale.bands(svg, top, bottom);
        for (int i = 0; i < aims.size(); i++) {
            row(aims.get(i), top + ROW * i);
        }
        svg.line(0, bottom, Chart.WIDTH, bottom, Palette.LINE, 0.8);
        scale.ticks(svg, bottom);
        String id = "chart-targets";
        String title = title(aims, words);
        long agreed = aims.stream().filter(a -> a.agreed() != null).count();
        String source = words.say("targets.source", agreed, aims.size() - agreed);
        String alternative = aims.stream().map(this::inWords).collect(Collectors.joining(" "));
        return new Chart(id, title, source, alternative, svg.close(bottom + 18, id, title, alternative), figures(aims));
    }

    private double legend() {
        var legend = new Legend(svg, 0, 12);
        legend.entry(30, x -> {
            svg.line(x - 15, legend.middle(), x + 15, legend.middle(), Palette.SEA_LIGHT, 6);
            Sign.diamond(svg, x, legend.middle(), 6);
        }, words.say("profile.legend.organization"));
        legend.entry(14, x -> Sign.flag(svg, x - 5, legend.middle() - 6, 13, true), words.say("targets.legend.agreed"));
        legend.entry(14, x -> Sign.flag(svg, x - 5, legend.middle() - 6, 13, false), words.say("targets.legend.suggested"));
        legend.hidden(words.say("hidden"));
        return legend.bottom();
    }

    private void row(Aim aim, double y) {
        double middle = y + ROW / 2;
        double target = scale.x(aim.target());
        var score = aim.result().score();
        svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.8);
        svg.text(0, middle + 4, Svg.Anchor.START, NAME, NAME.clip(aim.result().dimension().shortName(), LEFT - 12));
        if (score instanceof Estimate.Shown shown) {
            scale.interval(svg, middle, shown, Palette.SEA_LIGHT, 7);
            if (aim.distance() > 0) {
                svg.line(scale.x(shown.value()), middle, target, middle, Palette.INK, 1.2);
            }
            Sign.diamond(svg, scale.x(shown.value()), middle, 7);
        } else {
            svg.hatch(LEFT, middle - 7, RIGHT - LEFT, 14);
        }
        Sign.flag(svg, target, middle - POLE / 2, POLE, aim.agreed() != null);
        svg.text(RIGHT + 12, middle - 2, Svg.Anchor.START, NAME, way(aim));
        svg.text(RIGHT + 12, middle + 11, Svg.Anchor.START, SMALL, words.say(aim.agreed() == null ? "targets.suggested" : "targets.agreed"));
    }

    private List<Figures> figures(List<Aim> aims) {
        var tally = new Tally(words, words.say("column.dimension"), words.say("column.score"), words.say("table.low"), words.say("table.high"),
                words.say("column.level"), words.say("targets.column.target"), words.say("table.state"));
        for (var aim : aims) {
            tally.row(aim.result().dimension().shortName()).interval(aim.result().score());
            var level = aim.result().level();
            if (level == null) {
                tally.hidden();
            } else {
                tally.text(words.levelShort(level));
            }
            tally.count(aim.target()).text(words.say(aim.agreed() == null ? "targets.suggested" : "targets.agreed"));
        }
        return tally.figures();
    }

    private String way(Aim aim) {
        var level = aim.result().level();
        return level == null
                ? words.say("targets.way.hidden", aim.target())
                : words.say("targets.way", words.levelShort(level), aim.target());
    }

    private String inWords(Aim aim) {
        String kind = words.say(aim.agreed() == null ? "targets.suggested" : "targets.agreed");
        return aim.result().score() instanceof Estimate.Shown shown
                ? words.say("targets.alt.row", aim.result().dimension().shortName(), words.score(shown.value()), words.interval(shown), aim.target(), kind)
                : words.say("targets.alt.hidden", aim.result().dimension().shortName(), aim.target(), kind);
    }

    /** How many dimensions are below their target, and which has furthest to go. */
    public static String title(List<Aim> aims, Wording words) {
        if (aims.stream().allMatch(a -> a.result().score() instanceof Estimate.Hidden)) {
            return words.say("finding.nothing");
        }
        long below = aims.stream().filter(Aim::below).count();
        var furthest = aims.stream().filter(a -> a.distance() > 0).max(Comparator.comparingDouble(Aim::distance));
        return furthest.isEmpty()
                ? words.say("targets.title.none")
                : words.say("targets.title", below, aims.size(), furthest.get().result().dimension().shortName(),
                        words.score(furthest.get().distance()));
    }
}
