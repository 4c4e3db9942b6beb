package isthmus.assessment.island;

import isthmus.assessment.island.Waiting.TeamDays;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the team graph shows of one unit, seen as one: its own teams and those of every unit in it. Waits are days a month;
 * collaboration is no waiting and is left out of them.
 *
 * @param depth 0 for a unit directly below the organization
 * @param waitsOutside days its teams wait for teams outside
 * @param waitsInside days its teams wait for each other
 * @param letsWait days it lets teams outside wait
 * @param crossingDays of these three together, those between teams of different sides
 * @param busiest the team in it that others, inside or outside, wait longest for; null when nobody waits for any
 * @param longest the tie that costs one of its teams the most days; null when none of them waits
 * @param cycles circles of blocking dependencies with a team of it
 * @param approvalChain its teams on the longest way of approvals, in the order of the way
 * @param brokers its teams that most stand alone between the sides, the most important first
 */
public record UnitIsland(
        Unit unit,
        int depth,
        int teams,
        double headcount,
        double technology,
        double waitsOutside,
        double waitsInside,
        double letsWait,
        double crossingDays,
        @Nullable TeamDays busiest,
        @Nullable Dependency longest,
        List<List<String>> cycles,
        List<String> approvalChain,
        List<Broker> brokers) {

    private static final int BROKERS = 5;
    private static final Comparator<TeamDays> BUSIEST =
            Comparator.comparingDouble(TeamDays::days).reversed().thenComparing(TeamDays::team);
    private static final Comparator<Dependency> LONGEST = Comparator.comparingDouble(Dependency::daysPerMonth)
            .reversed()
            .thenComparing(Dependency::from)
            .thenComparing(Dependency::to)
            .thenComparing(Dependency::kind);

    /** @param ways of collaboration that lead from one side to the other through this team alone */
    public record Broker(String team, long ways) {}

    public UnitIsland {
        cycles = List.copyOf(cycles);
        approvalChain = List.copyOf(approvalChain);
        brokers = List.copyOf(brokers);
    }

    /** Every unit, each followed by those in it, without the figures that only the whole organization has. */
    public static List<UnitIsland> of(Structure structure) {
        var sides = Sides.of(structure);
        return of(
                structure,
                sides,
                Brokerage.of(Ties.collaboration(structure, sides), sides.groups()),
                Propagation.of(Ties.blocking(structure, sides), sides).cycles(),
                Island.approvalChain(structure, sides));
    }

    static List<UnitIsland> of(
            Structure structure, Sides sides, Brokerage brokerage, List<List<String>> cycles, List<String> approvalChain) {
        return new Tree(structure, sides).with(brokerage).with(cycles).withChain(approvalChain).units();
    }

    public String name() {
        return unit.name();
    }

    /** From 0 to 1; 0 for a unit without headcount. */
    public double technologyShare() {
        return headcount == 0 ? 0 : technology / headcount;
    }

    /** Days of all its waits, those of others for it included. */
    public double days() {
        return waitsOutside + waitsInside + letsWait;
    }

    public Metric crossingShare() {
        return days() == 0
                ? Metric.undefined(Sentence.of("metric.unit", "No team of “{0}” waits or lets others wait.", name()))
                : Metric.of(crossingDays / days());
    }

    /** What is known of a unit while it is summed up; {@code inside} figures are those that the units above it share. */
    private static final class Sum {
        private final @Nullable Unit unit;
        private final @Nullable Sum above;
        private final int depth;
        private int teams;
        private double headcount;
        private double technology;
        private double waitsOutside;
        private double letsWait;
        private double crossingOutside;
        private double inside;
        private double crossingInside;
        private @Nullable TeamDays busiest;
        private @Nullable Dependency longest;
        private final List<List<String>> cycles = new ArrayList<>();
        private final List<String> chain = new ArrayList<>();
        private List<Broker> brokers = new ArrayList<>();

        Sum(@Nullable Unit unit, @Nullable Sum above) {
            this.unit = unit;
            this.above = above;
            this.depth = above == null ? -1 : above.depth + 1;
        }

        void add(Team team) {
            teams++;
            headcount += team.headcount();
            technology += team.technology();
        }

        /** Everything that is as true of the unit above. */
        void lift() {
            if (above != null) {
                above.teams += teams;
                above.headcount += headcount;
                above.technology += technology;
                above.inside += inside;
                above.crossingInside += crossingInside;
                above.busiest = first(BUSIEST, above.busiest, busiest);
                above.longest = first(LONGEST, above.longest, longest);
                above.brokers.addAll(mostImportant(brokers));
            }
        }

        UnitIsland unit() {
            return new UnitIsland(
                    Objects.requireNonNull(unit), depth, teams, headcount, technology, waitsOutside, inside, letsWait,
                    crossingOutside + crossingInside, busiest, longest, cycles, chain, mostImportant(brokers));
        }

        private static <T> @Nullable T first(Comparator<T> order, @Nullable T a, @Nullable T b) {
            return Stream.of(a, b).filter(Objects::nonNull).min(order).orElse(null);
        }

        private static List<Broker> mostImportant(List<Broker> brokers) {
            return brokers.stream()
                    .sorted(Comparator.comparingLong(Broker::ways).reversed().thenComparing(Broker::team))
                    .limit(BROKERS)
                    .toList();
        }
    }

    /** The organization chart with the organization itself on top. */
    private static final class Tree {
        private final Structure structure;
        private final Sum top = new Sum(null, null);
        /** Each unit before those in it. */
        private final List<Sum> sums = new ArrayList<>();
        private final Map<String, Sum> ofTeam = new HashMap<>();

        Tree(Structure structure, Sides sides) {
            this.structure = structure;
            var below = new HashMap<String, List<Unit>>();
            structure.units().forEach(u -> below.computeIfAbsent(u.parent() == null ? "" : u.parent(), k -> new ArrayList<>()).add(u));
            var named = new HashMap<String, Sum>();
            grow("", top, below, named);
            for (var team : structure.teams()) {
                var sum = team.unit() == null ? top : named.get(team.unit());
                sum.add(team);
                ofTeam.put(team.name(), sum);
            }
            waits(sides);
        }

        private void grow(String unit, Sum sum, Map<String, List<Unit>> below, Map<String, Sum> named) {
            for (var inner : below.getOrDefault(unit, List.of())) {
                var innerSum = new Sum(inner, sum);
                sums.add(innerSum);
                named.put(inner.name(), innerSum);
                grow(inner.name(), innerSum, below, named);
            }
        }

        private void waits(Sides sides) {
            var numbers = sides.numbers();
            var letWait = new HashMap<String, Double>();
            for (var d : structure.dependencies()) {
                double days = d.daysPerMonth();
                if (d.kind() == Kind.COLLABORATION || days == 0) {
                    continue;
                }
                double crossing = sides.crosses(numbers.get(d.from()), numbers.get(d.to())) ? days : 0;
                letWait.merge(d.to(), days, Double::sum);
                var from = ofTeam.get(d.from());
                var to = ofTeam.get(d.to());
                from.longest = Sum.first(LONGEST, from.longest, d);
                // Up both ways to the lowest unit that holds both teams: below it the tie leads outside, from there on it is inside.
                while (from != to) {
                    if (from.depth >= to.depth) {
                        from.waitsOutside += days;
                        from.crossingOutside += crossing;
                        from = from.above;
                    } else {
                        to.letsWait += days;
                        to.crossingOutside += crossing;
                        to = to.above;
                    }
                }
                from.inside += days;
                from.crossingInside += crossing;
            }
            letWait.forEach((team, days) -> {
                var sum = ofTeam.get(team);
                sum.busiest = Sum.first(BUSIEST, sum.busiest, new TeamDays(team, days));
            });
        }

        Tree with(Brokerage brokerage) {
            var teams = structure.teams();
            for (int i = 0; i < teams.size(); i++) {
                if (brokerage.crossings(i) > 0) {
                    ofTeam.get(teams.get(i).name()).brokers.add(new Broker(teams.get(i).name(), brokerage.crossings(i)));
                }
            }
            return this;
        }

        Tree with(List<List<String>> cycles) {
            for (var cycle : cycles) {
                for (var team : cycle) {
                    // A unit whose last circle is this one has been here with another team, and so have those above it.
                    for (var sum = ofTeam.get(team); sum != null && (sum.cycles.isEmpty() || sum.cycles.getLast() != cycle); sum = sum.above) {
                        sum.cycles.add(cycle);
                    }
                }
            }
            return this;
        }

        Tree withChain(List<String> approvals) {
            for (var team : approvals) {
                for (var sum = ofTeam.get(team); sum != null; sum = sum.above) {
                    sum.chain.add(team);
                }
            }
            return this;
        }

        List<UnitIsland> units() {
            sums.reversed().forEach(Sum::lift);
            return sums.stream().map(Sum::unit).toList();
        }
    }
}
