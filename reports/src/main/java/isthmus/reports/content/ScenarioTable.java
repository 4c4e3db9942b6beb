package isthmus.reports.content;

import isthmus.assessment.island.Metric;
import isthmus.assessment.island.MissionFlow;
import isthmus.assessment.island.Island;
import isthmus.assessment.plan.Plan;
import isthmus.assessment.planner.Certificate;
import isthmus.assessment.simulation.Tolls;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.ScenarioChart;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Scenarios of one structure side by side.
 *
 * @param columns today first, then each scenario
 * @param rows with one value for each column
 */
public record ScenarioTable(Chart chart, List<Column> columns, List<Row> rows) {

    public record Column(String name, boolean agreed) {}

    public record Row(String name, List<String> values) {}

    /**
     * @param plans of the same structure, at least one
     */
    public static ScenarioTable of(List<Plan> plans, Wording words) {
        var rows = new ArrayList<Row>();
        rows.add(plain("scenario.moves", plans, p -> words.heads(p.effects().size()), words));
        rows.add(plain("scenario.points", plans, p -> Amount.COUNT.of(p.cost(), words), words));
        rows.add(island("figure.waits", plans, i -> Metric.of(i.waiting().days()), Amount.COUNT, words));
        rows.add(plain("scenario.saved", plans, p -> Amount.COUNT.of(p.simulation().savedDays(), words), words));
        rows.add(island("scenario.slowest", plans, ScenarioTable::slowest, Amount.COUNT, words));
        rows.add(island("change.figure.index", plans, i -> i.index().value(), Amount.INDEX, words));
        rows.add(island("figure.segregation", plans, i -> i.index().people(), Amount.PART, words));
        rows.add(island("figure.closure", plans, i -> i.index().collaboration(), Amount.PART, words));
        rows.add(island("figure.border", plans, i -> i.index().waiting(), Amount.PART, words));
        rows.add(tolls("toll.single", plans, t -> Metric.of(t.single().size()), Amount.COUNT, words));
        rows.add(tolls("toll.peer", plans, t -> Metric.of(t.withoutPeer().size()), Amount.COUNT, words));
        rows.add(tolls("toll.homes", plans, Tolls::homes, Amount.INDEX, words));
        rows.add(tolls("toll.guardrails", plans, Tolls::guardrails, Amount.SHARE, words));
        rows.add(plain("scenario.beyond", plans, p -> words.heads(p.beyond().size()), words));
        rows.add(plain("scenario.certificate", plans, p -> certificate(p, words), words));
        var columns = Stream.concat(
                Stream.of(new Column(words.say("scenario.today"), false)),
                plans.stream().map(p -> new Column(p.scenario().name(), p.scenario().agreed())));
        return new ScenarioTable(ScenarioChart.draw(plans, words), columns.toList(), rows);
    }

    private static Metric slowest(Island island) {
        OptionalDouble days = island.borderWait().missions().stream().mapToDouble(MissionFlow::leadDays).max();
        return days.isPresent() ? Metric.of(days.getAsDouble()) : Metric.undefined(Sentence.plain(""));
    }

    private static String certificate(Plan plan, Wording words) {
        var solved = plan.solved().orElse(null);
        if (solved == null) {
            return words.say("scenario.hand");
        }
        return switch (solved.certificate()) {
            case Certificate.Proven() -> words.say("scenario.proven");
            case Certificate.Within(double percent) -> words.say("scenario.within", PlanPage.upwards(percent, words));
            case Certificate.Search(double percent) -> words.say("scenario.search");
        };
    }

    /** What is said of scenarios alone. */
    private static Row plain(String key, List<Plan> plans, Function<Plan, String> value, Wording words) {
        return new Row(words.say(key), Stream.concat(Stream.of(Amount.NONE), plans.stream().map(value)).toList());
    }

    private static Row island(String key, List<Plan> plans, Function<Island, Metric> figure, Amount amount, Wording words) {
        var islands = Stream.concat(Stream.of(plans.getFirst().simulation().before()), plans.stream().map(p -> p.simulation().after()));
        return new Row(words.say(key), islands.map(i -> amount.of(figure.apply(i), words)).toList());
    }

    private static Row tolls(String key, List<Plan> plans, Function<Tolls, Metric> figure, Amount amount, Wording words) {
        var tolls = Stream.concat(Stream.of(plans.getFirst().simulation().tollsBefore()), plans.stream().map(p -> p.simulation().tollsAfter()));
        return new Row(words.say(key), tolls.map(t -> amount.of(figure.apply(t), words)).toList());
    }
}
