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

/** The answers to each question of a dimension by perspective, from the most to the least separated answer, with counts. */
public final class DistributionChart {
    private static final double LEFT = 122;
    private static final double RIGHT = 520;
    private static final double BAR = 13;
    private static final Svg.Type ITEM = new Svg.Type(11, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10, false, Palette.MUTED);

    private final Assessment assessment;
    private final DimensionResult result;
    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
    private final List<String> alternative = new ArrayList<>();
    private int people;

    private DistributionChart(Assessment assessment, DimensionResult result) {
        this.assessment = assessment;
        this.result = result;
        this.words = Wording.of(assessment.instrument().language());
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
        return new Chart(id, title, words.say("distribution.source", people), said, svg.close(y + 2, id, title, said));
    }

    private double legend() {
        int steps = result.dimension().items().stream()
                .mapToInt(i -> assessment.instrument().scaleOf(i).points())
                .max()
                .orElse(2);
        var legend = new Legend(svg, 0, 12);
        for (int i = 0; i < steps; i++) {
            String fill = Palette.ramp(i, steps);
            String label = i == 0 ? words.say("distribution.legend.most")
                    : i == steps - 1 ? words.say("distribution.legend.least") : Integer.toString(i + 1);
            legend.entry(16, x -> svg.rect(x - 8, legend.middle() - 5, 16, 10, fill), label);
        }
        legend.entry(16, x -> svg.frame(x - 8, legend.middle() - 5, 16, 10, Palette.MUTED, 1), words.say("cannotSee"));
        legend.hidden(words.say("hidden"));
        return legend.bottom() + 12;
    }

    private double item(Item item, double y) {
        String text = words.say(item.reversed() ? "distribution.item.reversed" : "distribution.item", item.id(), item.text());
        for (String line : ITEM.wrap(text, Chart.WIDTH, 2)) {
            y += 13;
            svg.text(0, y, Svg.Anchor.START, ITEM, line);
        }
        y += 5;
        for (Perspective perspective : assessment.instrument().perspectives()) {
            if (item.audience().contains(perspective.id())) {
                bar(item, perspective, y);
                y += BAR + 3;
            }
        }
        return y + 7;
    }

    private void bar(Item item, Perspective perspective, double y) {
        svg.text(LEFT - 8, y + 10, Svg.Anchor.END, SMALL, SMALL.clip(perspective.label(), LEFT - 10));
        var found = result.distributions().stream()
                .filter(d -> d.item().equals(item.id()) && d.perspective().equals(perspective.id()))
                .findFirst();
        if (found.isEmpty() || found.get().people() == 0) {
            svg.hatch(LEFT, y, RIGHT - LEFT, BAR);
            svg.text(RIGHT + 8, y + 10, Svg.Anchor.START, SMALL, words.say("hidden"));
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
        }
        double blind = distribution.cannotSee() * perPerson;
        if (blind > 0) {
            segment(x, y, blind, distribution.cannotSee(), Palette.PAPER, Palette.MUTED);
            svg.frame(x + 0.5, y + 0.5, Math.max(0.5, blind - 1), BAR - 1, Palette.MUTED, 0.8);
        }
        svg.text(RIGHT + 8, y + 10, Svg.Anchor.START, SMALL, words.say("distribution.n", distribution.people()));
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
