package isthmus.assessment.roadmap;

import isthmus.assessment.comparison.Comparison.Figure;
import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.move.Reach;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Track;
import isthmus.assessment.simulation.Simulation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What was predicted of the moves that were made, beside what a later round shows. Other things change too, so that a
 * difference is a question and no verdict.
 *
 * @param figures of the whole organization
 * @param moves one for each move that was made, in the order of the plan
 */
public record Hindsight(List<Line> figures, List<Made> moves) {

    public record Line(Figure figure, Metric before, Metric predicted, Metric seen) {}

    /**
     * Days a month on the ties that a move was to shorten.
     *
     * @param predicted what it alone leaves
     * @param seen on ties of the same ends and kind; a tie that is gone counts as no days
     */
    public record Made(Choice choice, double before, double predicted, double seen) {}

    private record Ends(String from, String to, Dependency.Kind kind) {
        Ends(Dependency d) {
            this(d.from(), d.to(), d.kind());
        }
    }

    public Hindsight {
        figures = List.copyOf(figures);
        moves = List.copyOf(moves);
    }

    /**
     * @param before the island that the scenario was about
     * @param tracks which say what was done
     * @param now the later round's
     * @throws IllegalArgumentException when moves that cannot be made together are said to be done
     */
    public static Hindsight of(Island before, Scenario scenario, List<Track> tracks, Island now, long seed) {
        var done = new HashSet<String>();
        tracks.stream().filter(t -> t.state() == Track.State.DONE).forEach(t -> done.add(t.move()));
        var made = scenario.chosen().stream().filter(c -> done.contains(c.id())).toList();
        var predicted = Simulation.of(before, made.stream().map(Choice::proposal).toList(), seed).after();
        return new Hindsight(
                List.of(
                        new Line(Figure.INDEX, before.index().value(), predicted.index().value(), now.index().value()),
                        new Line(Figure.PEOPLE, before.index().people(), predicted.index().people(), now.index().people()),
                        new Line(Figure.COLLABORATION, before.index().collaboration(), predicted.index().collaboration(), now.index().collaboration()),
                        new Line(Figure.WAITING, before.index().waiting(), predicted.index().waiting(), now.index().waiting()),
                        new Line(Figure.WAIT_DAYS, days(before), days(predicted), days(now))),
                moves(before.structure(), made, now.structure()));
    }

    private static Metric days(Island island) {
        return Metric.of(island.waiting().days());
    }

    private static List<Made> moves(Structure before, List<Choice> made, Structure now) {
        Map<Ends, Double> days = new HashMap<>();
        now.dependencies().forEach(d -> days.merge(new Ends(d), d.daysPerMonth(), Double::sum));
        var reaches = Reach.of(before, made.stream().map(Choice::proposal).toList());
        return IntStream.range(0, made.size())
                .mapToObj(i -> {
                    var ties = reaches.get(i).ties();
                    double was = 0;
                    double left = 0;
                    double seen = 0;
                    for (var tie : ties) {
                        var d = before.dependencies().get(tie.dependency());
                        was += d.daysPerMonth();
                        left += d.daysPerMonth() * tie.residual();
                        seen += days.getOrDefault(new Ends(d), 0.0);
                    }
                    return new Made(made.get(i), was, left, seen);
                })
                .toList();
    }
}
