package isthmus.reports.chart;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.DimensionResult.Distribution;
import isthmus.assessment.scoring.Estimate;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The answers to each question of a dimension by perspective, from the most to the least separated answer, with counts. */
public final class DistributionChart {
    private static final double TEXT = 252;
    private static final double LEFT = 352;
    private static final double RIGHT = 590;
    private static final double BAR = 13;
    private static final double LINE = 12.5;
    private static final Svg.Type ITEM = new Svg.Type(10.5, false, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10, false, Palette.MUTED);

    private final Assessment assessment;
    private final DimensionResult result;
    private final Wording words;
    /** Perspectives with a question that may be shown; a row of hatches for each of the others would say nothing more. */
    private final List<Perspective> asked;

    private final Svg svg = new Svg(Chart.WIDTH);
    private final List<String> alternative = new ArrayList<>();
    private final int steps;
    private final Tally tally;
    private int people;

    private DistributionChart(Assessment assessment, DimensionResult result) {
        this.assessment = assessment;
        this.result = result;
        this.words = Wording.of(assessment.instrument().language());
        this.asked = assessment.instrument().perspectives().stream()
                .filter(p -> result.distributions().stream().anyMatch(d -> d.perspective().equals(p.id()) && d.people() > 0))
                .toList();
        this.steps = result.dimension().items().stream()
                .mapToInt(i -> assessment.instrument().scaleOf(i).points())
                .max()
                .orElse(2);
        var columns = new ArrayList<>(List.of(words.say("table.question"), words.say("column.view")));
        IntStream.range(0, steps).mapToObj(this::step).forEach(columns::add);
        columns.addAll(List.of(words.say("cannotSee"), words.say("column.people")));
        this.tally = new Tally(words, columns);
    }

    /** Nothing when no group of the dimension is large enough for a distribution. */
    public static Optional<Chart> draw(Assessment assessment, DimensionResult result) {
        return result.distributions().isEmpty()
                ? Optional.empty()
                : Optional.of(new DistributionChart(assessment, result).draw());
    }

    private Chart draw() {
        double y = legend();
        for (Item item : result.dimension().items()) {
            y = item(item, y);
        }
        String id = "chart-answers-" + result.dimension().id();
        String title = title();
        String said = String.join(" ", alternative);
        svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.6);
        var left = assessment.instrument().perspectives().stream().filter(p -> !asked.contains(p)).map(Perspective::label).toList();
        String source = words.say("distribution.source", people) + (left.isEmpty() ? "" : " " + words.say("distribution.left", words.list(left)));
        return new Chart(id, title, source, said, svg.close(y + 2, id, title, said), tally.figures());
    }

    private double legend() {
        var legend = new Legend(svg, 0, 12);
        for (int i = 0; i < steps; i++) {
            String fill = Palette.ramp(i, steps);
            legend.entry(16, x -> svg.rect(x - 8, legend.middle() - 5, 16, 10, fill), step(i));
        }
        legend.entry(16, x -> svg.frame(x - 8, legend.middle() - 5, 16, 10, Palette.MUTED, 1), words.say("cannotSee"));
        legend.hidden(words.say("hidden"));
        return legend.bottom() + 10;
    }

    private String step(int step) {
        return step == 0 ? words.say("distribution.legend.most")
                : step == steps - 1 ? words.say("distribution.legend.least") : Integer.toString(step + 1);
    }

    private double item(Item item, double y) {
        svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.6);
        String text = words.say(item.reversed() ? "distribution.item.reversed" : "distribution.item", item.id(), item.text());
        var lines = ITEM.wrap(text, TEXT, 4);
        for (int i = 0; i < lines.size(); i++) {
            svg.text(0, y + 14 + LINE * i, Svg.Anchor.START, ITEM, lines.get(i));
        }
        double bars = y + 4;
        if (asked.stream().noneMatch(p -> item.audience().contains(p.id()))) {
            svg.hatch(LEFT, bars, RIGHT - LEFT, BAR);
            svg.text(RIGHT + 6, bars + 10, Svg.Anchor.START, SMALL, words.say("hidden"));
        }
        for (Perspective perspective : asked) {
            if (item.audience().contains(perspective.id())) {
                bar(item, perspective, bars);
                bars += BAR + 3;
            }
        }
        return Math.max(bars, y + 7 + LINE * lines.size()) + 3;
    }

    private void bar(Item item, Perspective perspective, double y) {
        svg.text(LEFT - 8, y + 10, Svg.Anchor.END, SMALL, SMALL.clip(perspective.label(), LEFT - TEXT - 14));
        tally.row(item.id()).text(perspective.label());
        var found = result.distributions().stream()
                .filter(d -> d.item().equals(item.id()) && d.perspective().equals(perspective.id()))
                .findFirst();
        if (found.isEmpty() || found.get().people() == 0) {
            svg.hatch(LEFT, y, RIGHT - LEFT, BAR);
            IntStream.range(0, steps + 2).forEach(i -> tally.hidden());
            svg.text(RIGHT + 6, y + 10, Svg.Anchor.START, SMALL, words.say("hidden"));
            return;
        }
        var distribution = found.get();
        people = Math.max(people, distribution.people());
        double perPerson = (RIGHT - LEFT) / distribution.people();
        int points = distribution.counts().size();
        double x = LEFT;
        for (int step = 0; step < points; step++) {
            int count = distribution.counts().get(item.reversed() ? points - 1 - step : step);
            segment(x, y, count * perPerson, count, Palette.ramp(step, points), Palette.inkOnRamp(step, points));
            x += count * perPerson;
            tally.count(count);
        }
        IntStream.range(points, steps).forEach(i -> tally.nothing());
        tally.count(distribution.cannotSee()).count(distribution.people());
        double blind = distribution.cannotSee() * perPerson;
        if (blind > 0) {
            segment(x, y, blind, distribution.cannotSee(), Palette.PAPER, Palette.MUTED);
            svg.frame(x + 0.5, y + 0.5, Math.max(0.5, blind - 1), BAR - 1, Palette.MUTED, 0.8);
        }
        svg.text(RIGHT + 6, y + 10, Svg.Anchor.START, SMALL, words.say("distribution.n", distribution.people()));
        describe(item, perspective, distribution);
    }

    private void segment(double x, double y, double w, int count, String fill, String ink) {
        if (count == 0) {
            return;
        }
        svg.rect(x, y, w, BAR, fill);
        String number = words.heads(count);
        var type = new Svg.Type(10, false, ink);
        if (type.width(number) + 2 <= w) {
            svg.text(x + w / 2, y + 10, Svg.Anchor.MIDDLE, type, number);
        }
    }

    private void describe(Item item, Perspective perspective, Distribution distribution) {
        var options = item.options(assessment.instrument().scaleOf(item));
        var counts = new ArrayList<String>();
        for (int i = 0; i < distribution.counts().size(); i++) {
            String option = i < options.size() ? options.get(i) : Integer.toString(i + 1);
            counts.add(words.say("distribution.alt.count", option, distribution.counts().get(i)));
        }
        counts.add(words.say("distribution.alt.count", words.say("cannotSee"), distribution.cannotSee()));
        alternative.add(words.say("distribution.alt.row", item.id(), perspective.label(), String.join("; ", counts)));
    }

    /** Where most people see nothing, else how the dimension's largest group is spread. */
    private String title() {
        String name = result.dimension().shortName();
        double blind = result.cannotSee().values().stream()
                .flatMap(e -> e.shown().stream())
                .mapToDouble(Estimate.Shown::value)
                .max()
                .orElse(0);
        if (blind > 0.25) {
            return words.say("distribution.title.fog", name, words.percent(blind));
        }
        long separated = 0;
        long told = 0;
        for (Distribution d : result.distributions()) {
            var item = result.dimension().items().stream().filter(i -> i.id().equals(d.item())).findFirst();
            int points = d.counts().size();
            for (int i = 0; i < points; i++) {
                boolean reversed = item.map(Item::reversed).orElse(false);
                int step = reversed ? points - 1 - i : i;
                told += d.counts().get(i);
                separated += 2 * step < points - 1 ? d.counts().get(i) : 0;
            }
        }
        return told == 0
                ? words.say("distribution.title.none", name)
                : words.say("distribution.title", name, words.percent((double) separated / told));
    }
}
