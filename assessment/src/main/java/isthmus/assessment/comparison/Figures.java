package isthmus.assessment.comparison;

import isthmus.assessment.comparison.Comparison.Change;
import isthmus.assessment.comparison.Comparison.Figure;
import isthmus.assessment.comparison.Comparison.FigureChange;
import isthmus.assessment.comparison.Jackknife.Side;
import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.island.Mixing;
import isthmus.assessment.island.Segregation;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Team;
import isthmus.assessment.wording.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The figures of the team graph in both rounds. They describe and do not sample, so their yardstick is how much a change
 * hangs on single facts of the description: on a team's headcounts, on a tie, on a mission's step.
 */
final class Figures {

    /** Sums of decimals leave dust where there is nothing. */
    private static final double DUST = 1e-12;

    private record Ends(String from, String to, Kind kind) {
        static Object of(Dependency tie) {
            return new Ends(tie.from(), tie.to(), tie.kind());
        }
    }

    private record Stage(String mission, String team, int time) {}

    private final Island before;
    private final Island after;

    Figures(Island before, Island after) {
        this.before = before;
        this.after = after;
    }

    List<FigureChange> changes() {
        var people = figure(Figure.PEOPLE, before.index().people(), after.index().people(), Sentence.of("facts.teams", "teams"), people(before), people(after));
        var collaboration = collaboration();
        var waiting = waiting();
        return List.of(
                index(List.of(people, collaboration, waiting)),
                people,
                collaboration,
                waiting,
                figure(Figure.MIXED_SHARE, before.mixing().mixedShare(), after.mixing().mixedShare(), Sentence.of("facts.teams", "teams"), mixed(before), mixed(after)),
                figure(Figure.WAIT_DAYS, Metric.of(before.waiting().days()), Metric.of(after.waiting().days()), Sentence.of("facts.waits", "ties that wait"),
                        days(before, false), days(after, false)),
                figure(Figure.CROSSING_DAYS, Metric.of(before.waiting().crossingDays()), Metric.of(after.waiting().crossingDays()), Sentence.of("facts.border", "ties that wait at the border"),
                        days(before, true), days(after, true)),
                new FigureChange(Figure.PROPAGATION, before.propagation().cost(), after.propagation().cost(), propagation()));
    }

    private static FigureChange figure(Figure figure, Metric before, Metric after, Sentence facts, Side then, Side now) {
        return new FigureChange(figure, before, after, undefined(before, after).orElseGet(() ->
                Jackknife.change(value(before), value(after), facts, then, now)));
    }

    private static Optional<Change> undefined(Metric before, Metric after) {
        return before.defined().isPresent() && after.defined().isPresent()
                ? Optional.empty()
                : Optional.of(new Change.Unknown(Sentence.of("change.figure", "In one of the two rounds there is no such figure.")));
    }

    private static double value(Metric metric) {
        return metric.defined().orElseThrow();
    }

    private static Side people(Island island) {
        return Side.of(island.structure().teams(), Team::name,
                t -> new double[] {1, t.headcount(), t.technology(), t.technologyShare() * t.technology()},
                sums -> {
                    double people = sums[1];
                    double share = sums[2] / people;
                    double eta2 = (sums[3] / people - share * share) / (share * (1 - share));
                    return share <= DUST || share >= 1 - DUST || people <= sums[0] ? Double.NaN : Segregation.corrected(eta2, sums[0], people);
                });
    }

    private static Side mixed(Island island) {
        return Side.of(island.structure().teams(), Team::name,
                t -> new double[] {Mixing.isMixed(t.technologyShare()) ? t.headcount() : 0, t.headcount()},
                sums -> sums[0] / sums[1]);
    }

    /** The mean under shuffled labels stays as it is: a tie more or less hardly moves it. */
    private FigureChange collaboration() {
        var told = figure(Figure.COLLABORATION, before.index().collaboration(), after.index().collaboration(), Sentence.of("facts.collaboration", "collaboration ties"),
                closure(before), closure(after));
        return told.change() instanceof Change.Known known
                ? new FigureChange(told.figure(), told.before(), told.after(), known.wider(1.96 * Math.hypot(before.closure().error(), after.closure().error())))
                : told;
    }

    private static Side closure(Island island) {
        var sides = sides(island);
        double expected = island.closure().expected().defined().orElse(Double.NaN);
        return Side.of(ties(island, d -> d.kind() == Kind.COLLABORATION), Ends::of,
                d -> {
                    double w = d.perMonth();
                    int ends = (sides.get(d.from()) ? 1 : 0) + (sides.get(d.to()) ? 1 : 0);
                    return new double[] {ends == 1 ? w : 0, ends * w, (2 - ends) * w};
                },
                sums -> {
                    double r = 1 - sums[0] * (sums[1] + sums[2]) / (sums[1] * sums[2]);
                    return Math.min(sums[1], sums[2]) <= DUST * (sums[1] + sums[2]) ? Double.NaN : Math.max(0, (r - expected) / (1 - expected));
                });
    }

    private FigureChange waiting() {
        boolean alike = before.borderWait().fallback() == after.borderWait().fallback();
        var told = figure(Figure.WAITING, before.index().waiting(), after.index().waiting(),
                before.borderWait().fallback() ? Sentence.of("facts.blocking", "ties that block business teams") : Sentence.of("facts.steps", "steps of missions"), border(before), border(after));
        return alike || undefined(told.before(), told.after()).isPresent()
                ? told
                : new FigureChange(told.figure(), told.before(), told.after(),
                        new Change.Unknown(Sentence.of("change.fallback", "One round measures it on missions and the other on ties that block.")));
    }

    private static Side border(Island island) {
        var sides = sides(island);
        if (island.borderWait().fallback()) {
            return share(ties(island, d -> d.blocking() == Hindrance.BLOCKING && !sides.get(d.from())), sides);
        }
        var facts = new HashMap<Object, double[]>();
        for (var mission : island.structure().missions()) {
            var times = new HashMap<String, Integer>();
            String last = null;
            for (var step : mission.steps()) {
                boolean crosses = last != null && !sides.get(last).equals(sides.get(step.team()));
                facts.put(
                        new Stage(mission.name(), step.team(), times.merge(step.team(), 1, Integer::sum)),
                        new double[] {crosses ? step.waitDays() : 0, step.touchDays() + step.waitDays()});
                last = step.team();
            }
        }
        return new Side(facts, sums -> sums[0] / sums[1]);
    }

    private static Side share(List<Dependency> blocking, Map<String, Boolean> sides) {
        return Side.of(blocking, Ends::of, d -> new double[] {sides.get(d.to()) ? d.daysPerMonth() : 0, d.daysPerMonth()}, sums -> sums[0] / sums[1]);
    }

    private static Side days(Island island, boolean crossing) {
        var sides = sides(island);
        return Side.of(
                ties(island, d -> d.kind() != Kind.COLLABORATION && d.daysPerMonth() > 0 && !(crossing && sides.get(d.from()).equals(sides.get(d.to())))),
                Ends::of, d -> new double[] {d.daysPerMonth()}, sums -> sums.length == 0 ? 0 : sums[0]);
    }

    /** One tie can join two webs into one or part them, so leaving one out says nothing about others (no smooth figure, no jackknife). */
    private Change propagation() {
        var cost = before.propagation().cost();
        return undefined(cost, after.propagation().cost()).orElseGet(() -> cost.equals(after.propagation().cost())
                ? new Change.Known(0, 0, 0)
                : new Change.Unknown(Sentence.of(
                        "change.propagation", "A single blocking tie can change it by much or by nothing, so no yardstick is honest.")));
    }

    /** Its parts rest on different facts: headcounts, collaboration and waits. */
    private FigureChange index(List<FigureChange> parts) {
        return new FigureChange(Figure.INDEX, before.index().value(), after.index().value(),
                undefined(before.index().value(), after.index().value()).orElseGet(() -> {
                    var both = parts.stream().filter(p -> p.before().defined().isPresent() || p.after().defined().isPresent()).toList();
                    double squares = 0;
                    for (var part : both) {
                        if (!(part.change() instanceof Change.Known known)) {
                            return new Change.Unknown(Sentence.of("change.part", "One of its parts cannot be told."));
                        }
                        squares += known.reach() * known.reach();
                    }
                    double value = value(after.index().value()) - value(before.index().value());
                    return new Change.Known(value, value, value).wider(100 * Math.sqrt(squares) / both.size());
                }));
    }

    private static List<Dependency> ties(Island island, Predicate<Dependency> some) {
        return island.structure().dependencies().stream().filter(some).toList();
    }

    /** Whether each team is one of technology. */
    private static Map<String, Boolean> sides(Island island) {
        var sides = new HashMap<String, Boolean>();
        for (int i = 0; i < island.sides().size(); i++) {
            sides.put(island.sides().name(i), island.sides().technology(i));
        }
        return sides;
    }
}
