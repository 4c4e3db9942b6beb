package isthmus.reports.content;

import isthmus.assessment.comparison.Comparison;
import isthmus.assessment.comparison.Comparison.Change;
import isthmus.assessment.comparison.Comparison.FigureChange;
import isthmus.assessment.comparison.StructureChange;
import isthmus.assessment.island.Metric;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.SlopeChart;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two rounds side by side, ready for a page.
 *
 * @param note what noise means for figures of the team graph
 */
public record ComparisonPage(String before, String after, Chart scores, String note, List<Line> figures, List<String> structure) {

    private static final int NAMED = 8;

    /**
     * One figure of the team graph in both rounds.
     *
     * @param verdict whether the change is more than noise
     * @param why it cannot be told, or empty
     */
    public record Line(String name, String before, String after, String change, String verdict, String why) {}

    public static ComparisonPage of(Comparison comparison) {
        var words = Wording.of(comparison.after().instrument().language());
        return new ComparisonPage(
                comparison.before().campaign().name(),
                comparison.after().campaign().name(),
                SlopeChart.draw(comparison, words),
                words.say("change.figure.lead"),
                comparison.figures().stream().map(f -> line(f, words)).toList(),
                structure(comparison.structure(), words));
    }

    private static Line line(FigureChange figure, Wording words) {
        return new Line(
                words.say("change.figure." + figure.figure().name().toLowerCase(Locale.ROOT)),
                value(figure, figure.before(), false, words),
                value(figure, figure.after(), false, words),
                value(figure, figure.difference(), true, words),
                verdict(figure.change(), words),
                figure.change() instanceof Change.Unknown(Sentence why) ? words.say(why) : "");
    }

    private static String verdict(Change change, Wording words) {
        return switch (change) {
            case Change.Known known -> words.say(known.moreThanNoise() ? "change.figure.clear" : "change.figure.within");
            case Change.Unknown unknown -> words.say("change.figure.unknown");
        };
    }

    private static String value(FigureChange figure, Metric metric, boolean signed, Wording words) {
        if (metric.defined().isEmpty()) {
            return "–";
        }
        double value = metric.defined().getAsDouble();
        int digits = switch (figure.figure()) {
            case INDEX, WAIT_DAYS, CROSSING_DAYS -> 0;
            default -> 2;
        };
        String plain = words.decimals(Math.abs(value), digits);
        boolean zero = plain.equals(words.decimals(0, digits));
        return (zero ? "" : value < 0 ? "−" : signed ? "+" : "") + plain;
    }

    private static List<String> structure(StructureChange change, Wording words) {
        var said = new ArrayList<String>();
        if (change.isEmpty()) {
            return List.of(words.say("change.structure.none"));
        }
        names(said, "change.teams.new", change.newTeams(), words);
        names(said, "change.teams.gone", change.goneTeams(), words);
        names(said, "change.teams.moved", change.moved().stream()
                .map(m -> words.say("change.moved.one", m.team(), m.from().isEmpty() ? "–" : m.from(), m.to().isEmpty() ? "–" : m.to())).toList(), words);
        names(said, "change.teams.resized", change.resized().stream()
                .map(r -> words.say("change.resized.one", r.team(), words.signed(r.business()), words.signed(r.technology()))).toList(), words);
        names(said, "change.ties.new", change.newTies().stream().map(d -> tie(d, words)).toList(), words);
        names(said, "change.ties.gone", change.goneTies().stream().map(d -> tie(d, words)).toList(), words);
        names(said, "change.ties.slower", change.slower().stream().map(w -> wait(w, words)).toList(), words);
        names(said, "change.ties.faster", change.faster().stream().map(w -> wait(w, words)).toList(), words);
        return said;
    }

    private static String tie(Dependency d, Wording words) {
        return words.say("change.tie.one", d.from(), d.to(), words.say("tie." + d.kind().word()));
    }

    private static String wait(StructureChange.WaitChange change, Wording words) {
        return words.say("change.wait.one", change.tie().from(), change.tie().to(), words.signed(change.days()));
    }

    private static void names(List<String> said, String key, List<String> names, Wording words) {
        if (!names.isEmpty()) {
            int more = Math.max(0, names.size() - NAMED);
            said.add(words.say(key, String.join("; ", names.subList(0, Math.min(NAMED, names.size()))), more));
        }
    }
}
