package isthmus.reports.chart;

import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.plan.Plan;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Today and each scenario: days waited a month, and the Island Index. */
public final class ScenarioChart {

    private static final double LEFT = 176;
    private static final double DAYS = 210;
    private static final double INDEX = 446;
    private static final double INDEX_WIDTH = 150;
    private static final double ROW = 30;
    private static final double BAR = 13;
    private static final Svg.Type NAME = new Svg.Type(11.5, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10.5, false, Palette.MUTED);

    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
    private final double most;
    private final Tally tally;

    private ScenarioChart(List<Plan> plans, Wording words) {
        this.words = words;
        this.tally = new Tally(words, words.say("table.scenario"), words.say("figure.waits"), words.say("parts.index"));
        this.most = Math.max(1e-9, Math.max(plans.getFirst().simulation().before().waiting().days(),
                plans.stream().mapToDouble(p -> p.simulation().after().waiting().days()).max().orElse(0)));
    }

    /** @param plans of the same structure, at least one */
    public static Chart draw(List<Plan> plans, Wording words) {
        return new ScenarioChart(plans, words).draw(plans);
    }

    private Chart draw(List<Plan> plans) {
        var today = plans.getFirst().simulation().before();
        double top = 22;
        svg.text(LEFT, 12, Svg.Anchor.START, SMALL, words.say("figure.waits"));
        svg.text(INDEX, 12, Svg.Anchor.START, SMALL, words.say("parts.index"));
        var said = new ArrayList<String>();
        said.add(row(words.say("scenario.today"), today, Palette.HATCH, top));
        for (int i = 0; i < plans.size(); i++) {
            var scenario = plans.get(i).scenario();
            String name = scenario.agreed() ? words.say("scenario.agreed", scenario.name()) : scenario.name();
            said.add(row(name, plans.get(i).simulation().after(), scenario.agreed() ? Palette.SEA : Palette.SEA_LIGHT, top + ROW * (i + 1)));
        }
        double bottom = top + ROW * (plans.size() + 1);
        svg.line(0, bottom, Chart.WIDTH, bottom, Palette.LINE, 0.8);
        double mark = LEFT + DAYS * today.waiting().days() / most;
        svg.line(mark, top, mark, bottom, Palette.INK, 1);
        if (today.index().value() instanceof Metric.Defined(double index)) {
            svg.line(INDEX + INDEX_WIDTH * index / 100, top, INDEX + INDEX_WIDTH * index / 100, bottom, Palette.INK, 1);
        }
        String id = "chart-scenarios";
        String title = title(plans, words);
        String alternative = String.join(" ", said);
        return new Chart(id, title, words.say("scenario.source", plans.size()), alternative, svg.close(bottom + 4, id, title, alternative), tally.figures());
    }

    private String row(String name, Island island, String fill, double y) {
        svg.line(0, y, Chart.WIDTH, y, Palette.LINE, 0.8);
        double text = y + ROW / 2 + 4;
        svg.text(0, text, Svg.Anchor.START, NAME, NAME.clip(name, LEFT - 12));
        tally.row(name).heads(island.waiting().days()).decimals(island.index().value(), 1);
        String days = Amount.COUNT.of(island.waiting().days(), words);
        double width = DAYS * island.waiting().days() / most;
        svg.rect(LEFT, y + (ROW - BAR) / 2, width, BAR, fill);
        svg.text(LEFT + DAYS + 8, text, Svg.Anchor.START, NAME, days);
        String index = Amount.INDEX.of(island.index().value(), words);
        if (island.index().value() instanceof Metric.Defined(double value)) {
            svg.rect(INDEX, y + (ROW - BAR) / 2, INDEX_WIDTH * value / 100, BAR, fill);
            svg.text(INDEX + INDEX_WIDTH + 8, text, Svg.Anchor.START, NAME, index);
        } else {
            svg.hatch(INDEX, y + (ROW - BAR) / 2, INDEX_WIDTH, BAR);
        }
        return words.say("scenario.alt.row", name, days, index);
    }

    /** Which scenario leaves least waiting. */
    public static String title(List<Plan> plans, Wording words) {
        var least = plans.stream().min(Comparator.comparingDouble(p -> p.simulation().after().waiting().days())).orElseThrow();
        return words.say("scenario.title", least.scenario().name(), Amount.COUNT.of(least.simulation().after().waiting().days(), words),
                Amount.COUNT.of(least.simulation().before().waiting().days(), words));
    }
}
