package isthmus.reports.content;

import isthmus.assessment.Assessment;
import isthmus.assessment.island.Brokerage;
import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.island.UnitIsland;
import isthmus.assessment.island.Waiting;
import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.scoring.SayAgainstDo;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.MapChart;
import isthmus.reports.chart.MatrixChart;
import isthmus.reports.chart.MissionChart;
import isthmus.reports.chart.PartsChart;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the team graph shows, ready for page and paper.
 *
 * @param nobody how many teams have no headcount and what that does to the figures, or empty
 * @param significance whether collaboration is closed more than by chance, in a sentence
 * @param against where the separation of people lies among others, in sentences
 * @param matrix null where the map shows every team
 * @param missions null without missions that take days
 * @param cycles each as its teams, of which the last blocks the first
 * @param units each followed by those in it
 * @param outerUnits those of the highest level, the ones with the longest waits first
 * @param sayAgainstDo empty where there is no campaign to compare with
 */
public record IslandPage(
        String headline,
        Chart parts,
        String nobody,
        String significance,
        List<String> against,
        List<Figure> figures,
        Chart map,
        @Nullable Chart matrix,
        @Nullable Chart missions,
        List<Ranked> providers,
        List<Ranked> askers,
        List<Ranked> brokers,
        List<List<String>> cycles,
        int moreCycles,
        List<String> approvalChain,
        List<UnitLine> units,
        List<UnitLine> outerUnits,
        int moreUnits,
        List<SayLine> sayAgainstDo) {

    private static final int RANKED = 8;
    private static final int CYCLES = 12;
    private static final int UNITS = 20;
    private static final Set<String> MAIN = Set.of("busiest", "approvals", "propagation");

    /**
     * @param meaning what the figure says, or why there is none
     * @param main whether it belongs to the story; the others repeat a part of the index or stand behind one
     */
    public record Figure(String name, String value, String meaning, boolean main) {}

    /** A team with a figure and what is behind it. */
    public record Ranked(String team, String value, String behind) {}

    /**
     * A unit with everything inside it; waits in days a month.
     *
     * @param within the unit above, or empty
     * @param busiest a team, or empty when nobody waits for any of it
     */
    public record UnitLine(
            String unit, String within, String headcount, String technology, String outside, String inside, String lets,
            String border, String busiest, String busiestDays) {}

    /** @param question what to ask first where the two views clash, or empty */
    public record SayLine(String dimension, String said, String shown, String part, boolean clashes, String question) {}

    static IslandPage of(Assessment assessment, Wording words) {
        var lines = assessment.sayAgainstDo().stream().map(s -> say(s, assessment, words)).toList();
        return of(assessment.island(), OrganizationMap.of(assessment.structure()), lines, words);
    }

    /** Of a structure alone, without a campaign. */
    public static IslandPage of(Island island, OrganizationMap map, Wording words) {
        return of(island, map, List.of(), words);
    }

    private static IslandPage of(Island island, OrganizationMap map, List<SayLine> lines, Wording words) {
        var significance = island.closure().significance();
        var cycles = island.propagation().cycles();
        var outer = outer(island.units());
        return new IslandPage(
                PartsChart.title(island, words),
                PartsChart.draw(island, words),
                nobody(island, words),
                significance == null ? why(island.closure().value(), words) : words.say(significance.note()),
                BenchmarkPage.bodies(island, words),
                figures(island, words),
                MapChart.draw(island.structure(), map, words),
                MatrixChart.draw(island.structure(), map, words).orElse(null),
                MissionChart.draw(island.borderWait(), words).orElse(null),
                ranked(island.waiting().providers(), island, true, words),
                ranked(island.waiting().askers(), island, false, words),
                brokers(island, words),
                cycles.stream().limit(CYCLES).toList(),
                Math.max(0, cycles.size() - CYCLES),
                island.approvalChain(),
                unitLines(island.units(), words),
                unitLines(outer.stream().limit(UNITS).toList(), words),
                Math.max(0, outer.size() - UNITS),
                lines);
    }

    private static String nobody(Island island, Wording words) {
        var teams = island.structure().teams();
        long without = teams.stream().filter(t -> t.headcount() == 0).count();
        return without == 0 ? "" : words.say("island.nobody", without, teams.size());
    }

    private static String why(Metric metric, Wording words) {
        return metric instanceof Metric.Undefined(Sentence why) ? words.say(why) : "";
    }

    private static List<Figure> figures(Island island, Wording words) {
        var waiting = island.waiting();
        var figures = new ArrayList<Figure>();
        figures.add(figure("segregation", island.segregation().value(), 2, words));
        figures.add(share("mixed", island.mixing().mixedShare(), words));
        figures.add(figure("closure", island.closure().value(), 2, words));
        figures.add(figure("yule", island.homophily().yule(), 2, words));
        figures.add(figure("coleman", island.homophily().coleman(), 2, words));
        figures.add(figure("ei", island.ei().value(), 2, words));
        figures.add(share(island.borderWait().fallback() ? "border.fallback" : "border", island.borderWait().value(), words));
        figures.add(new Figure(words.say("figure.waits"), words.decimals(waiting.days(), 0),
                words.say("figure.waits.meaning", words.decimals(waiting.crossingDays(), 0)), true));
        figures.add(share("busiest", waiting.busiestShare(), words));
        figures.add(figure("approvals", waiting.approvalsPerChange(), 2, words));
        figures.add(share("propagation", island.propagation().cost(), words));
        figures.add(new Figure(words.say("figure.core"), words.heads(island.propagation().core()), words.say("figure.core.meaning"), false));
        return figures;
    }

    private static Figure figure(String key, Metric metric, int digits, Wording words) {
        return switch (metric) {
            case Metric.Defined(double value) ->
                new Figure(words.say("figure." + key), words.decimals(value, digits), words.say("figure." + key + ".meaning"), main(key));
            case Metric.Undefined(Sentence why) -> new Figure(words.say("figure." + key), "–", words.say(why), main(key));
        };
    }

    private static Figure share(String key, Metric metric, Wording words) {
        return switch (metric) {
            case Metric.Defined(double value) ->
                new Figure(words.say("figure." + key), words.percent(value), words.say("figure." + key + ".meaning"), main(key));
            case Metric.Undefined(Sentence why) -> new Figure(words.say("figure." + key), "–", words.say(why), main(key));
        };
    }

    private static boolean main(String key) {
        return MAIN.contains(key);
    }

    private static List<Ranked> ranked(List<Waiting.TeamDays> teams, Island island, boolean provider, Wording words) {
        return teams.stream()
                .limit(RANKED)
                .map(t -> {
                    var longest = island.structure().dependencies().stream()
                            .filter(d -> d.kind() != Dependency.Kind.COLLABORATION)
                            .filter(d -> (provider ? d.to() : d.from()).equals(t.team()))
                            .max(Comparator.comparingDouble(Dependency::daysPerMonth).thenComparing(Dependency::from))
                            .orElseThrow();
                    return new Ranked(t.team(), words.decimals(t.days(), 0),
                            words.say(provider ? "provider.behind" : "asker.behind", provider ? longest.from() : longest.to(),
                                    words.decimals(longest.daysPerMonth(), 0)));
                })
                .toList();
    }

    private static List<Ranked> brokers(Island island, Wording words) {
        var into = island.brokerage().byNode().get(Brokerage.Role.GATEKEEPER);
        var out = island.brokerage().byNode().get(Brokerage.Role.REPRESENTATIVE);
        return IntStream.range(0, island.sides().size())
                .filter(i -> into.get(i) + out.get(i) > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> into.get(i) + out.get(i)).reversed().thenComparing(island.sides()::name))
                .limit(RANKED)
                .map(i -> new Ranked(island.sides().name(i), words.heads(into.get(i) + out.get(i)), words.say("broker.behind", into.get(i), out.get(i))))
                .toList();
    }

    /** Also for some of an island's units. */
    public static List<UnitLine> unitLines(List<UnitIsland> units, Wording words) {
        return units.stream()
                .map(u -> new UnitLine(
                        u.name(),
                        u.unit().parent() == null ? "" : u.unit().parent(),
                        words.decimals(u.headcount(), 0),
                        words.percent(u.technologyShare()),
                        words.decimals(u.waitsOutside(), 0),
                        words.decimals(u.waitsInside(), 0),
                        words.decimals(u.letsWait(), 0),
                        u.crossingShare() instanceof Metric.Defined(double share) ? words.percent(share) : "–",
                        u.busiest() == null ? "" : u.busiest().team(),
                        u.busiest() == null ? "" : words.decimals(u.busiest().days(), 0)))
                .toList();
    }

    /** The units of the highest level with more than one: where there is but one on top, it is the organization once more. */
    private static List<UnitIsland> outer(List<UnitIsland> units) {
        return IntStream.rangeClosed(0, units.stream().mapToInt(UnitIsland::depth).max().orElse(0))
                .mapToObj(depth -> units.stream().filter(u -> u.depth() == depth).toList())
                .filter(level -> level.size() > 1)
                .findFirst()
                .orElse(units.stream().limit(1).toList()).stream()
                .sorted(Comparator.comparingDouble(UnitIsland::days).reversed().thenComparing(UnitIsland::name))
                .toList();
    }

    static SayLine say(SayAgainstDo line, Assessment assessment, Wording words) {
        var instrument = assessment.instrument();
        String part = line.part().name().toLowerCase(Locale.ROOT);
        String said = line.said() == null ? words.say("hidden") : words.levelName(line.said(), instrument);
        String shown = line.shown() == null
                ? line.why() == null ? "" : words.say(line.why())
                : words.say("level.name", line.shown(), instrument.level(line.shown()).name());
        String question = line.clashes()
                ? words.say("say.question." + part + (line.ahead().orElseThrow() > 0 ? ".better" : ".worse"))
                : "";
        return new SayLine(Objects.requireNonNull(line.dimension()).shortName(), said, shown, words.say("part." + part), line.clashes(), question);
    }
}
