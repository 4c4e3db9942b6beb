package isthmus.assessment.island;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IslandPropertiesTest {

    private static Structure organization(Random random, int teams, int ties) {
        var all = IntStream.range(0, teams)
                .mapToObj(i -> new Team("T" + i, null, random.nextInt(12), random.nextInt(3) == 0 ? 1 + random.nextInt(12) : 0))
                .toList();
        var dependencies = IntStream.range(0, teams < 2 ? 0 : ties)
                .mapToObj(i -> {
                    int from = random.nextInt(teams);
                    int to = (from + 1 + random.nextInt(teams - 1)) % teams;
                    var kind = Kind.values()[random.nextInt(4)];
                    return new Dependency(
                            "T" + from, "T" + to, kind, random.nextInt(80) / 10.0, random.nextInt(40) / 4.0, Hindrance.values()[random.nextInt(3)]);
                })
                .toList();
        var missions = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Mission("M" + i, IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(s -> new Mission.Step("T" + random.nextInt(teams), random.nextInt(5), random.nextInt(9)))
                        .toList()))
                .toList();
        return new Structure(List.of(), all, missions, dependencies);
    }

    private static double value(Metric metric) {
        return metric.defined().orElse(Double.NaN);
    }

    /** The correlation ratio and Blau's index tell the same: eta² = 1 - mean Blau / Blau of all. */
    @Property
    void correlationRatioAndBlauAgree(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int teams) {
        var island = Island.of(organization(new Random(seed), teams, 0), 1);
        if (island.segregation().eta2().defined().isPresent()) {
            assertThat(value(island.segregation().eta2()))
                    .isCloseTo(1 - value(island.mixing().blau()) / value(island.mixing().blauOfAll()), within(1e-9));
        }
    }

    @Property
    void twoBlocksAssortativityIsOneMinusTheNormalizedCut(@ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int teams) {
        var structure = organization(new Random(seed), teams, 60);
        var sides = Sides.of(structure);
        var ties = Ties.of(structure, sides, d -> d.kind() == Kind.COLLABORATION, Dependency::perMonth);
        var both = new Ties(
                teams,
                IntStream.concat(IntStream.of(ties.from()), IntStream.of(ties.to())).toArray(),
                IntStream.concat(IntStream.of(ties.to()), IntStream.of(ties.from())).toArray(),
                java.util.stream.DoubleStream.concat(java.util.stream.DoubleStream.of(ties.weight()), java.util.stream.DoubleStream.of(ties.weight())).toArray());
        double cut = new Cut(ties).assortativity(sides.groups());
        if (!Double.isNaN(cut)) {
            assertThat(cut).isCloseTo(value(Assortativity.of(both, sides.groups())), within(1e-9));
        }
    }

    @Property(tries = 200)
    void everyFigureStaysInItsRange(@ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int teams) {
        var island = Island.of(organization(new Random(seed), teams, 40), 1);
        assertThat(List.of(island.segregation().value(), island.mixing().mixedShare(), island.borderWait().value(), island.propagation().cost()))
                .allMatch(m -> m.defined().isEmpty() || value(m) >= 0 && value(m) <= 1 + 1e-12);
        assertThat(List.of(island.closure().value(), island.homophily().coleman(), island.homophily().yule(), island.ei().value()))
                .allMatch(m -> m.defined().isEmpty() || value(m) <= 1 + 1e-9);
        var index = island.index();
        if (index.value().defined().isPresent()) {
            assertThat(value(index.low())).isLessThanOrEqualTo(value(index.value()) + 1e-9);
            assertThat(value(index.high())).isBetween(value(index.value()) - 1e-9, 100 + 1e-9);
        }
        assertThat(island.waiting().crossingDays()).isLessThanOrEqualTo(island.waiting().days() + 1e-9);
    }

    @Property(tries = 100)
    void theOrderOfTeamsAndTiesChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 3, max = 12) int teams) {
        var random = new Random(seed);
        var structure = organization(random, teams, 40);
        var shuffledTeams = new ArrayList<>(structure.teams());
        Collections.shuffle(shuffledTeams, random);
        var shuffledTies = new ArrayList<>(structure.dependencies());
        Collections.shuffle(shuffledTies, random);
        var a = Island.of(structure, 1);
        var b = Island.of(new Structure(List.of(), shuffledTeams, structure.missions(), shuffledTies), 1);
        assertSame(a.index().value(), b.index().value());
        assertSame(a.closure().value(), b.closure().value());
        assertSame(a.homophily().yule(), b.homophily().yule());
        assertSame(a.propagation().cost(), b.propagation().cost());
        assertThat(a.brokerage().totals()).isEqualTo(b.brokerage().totals());
        assertThat(a.approvalChain()).hasSameSizeAs(b.approvalChain());
        assertThat(a.propagation().core()).isEqualTo(b.propagation().core());
    }

    private static void assertSame(Metric a, Metric b) {
        assertThat(a.defined().isPresent()).isEqualTo(b.defined().isPresent());
        a.defined().ifPresent(v -> assertThat(v).isCloseTo(value(b), within(1e-9)));
    }

    /** Over all labellings the corrected closure has mean 0, and each labelling is as extreme as its rank says. */
    @Test
    void shuffledLabelsGiveAClosureOfAboutZero() {
        var ties = random(40, 120, 3);
        var random = new Random(8);
        double sum = 0;
        int significant = 0;
        int tries = 300;
        for (int i = 0; i < tries; i++) {
            var closure = Closure.of(ties, labels(40, 12, random), i);
            sum += value(closure.value());
            significant += closure.significance().p() <= .05 ? 1 : 0;
        }
        assertThat(sum / tries).isBetween(-.02, .02);
        assertThat(significant).isBetween(4, 28);
    }

    @Test
    void theSameSeedGivesTheSameResultAndAnotherSeedNearlyTheSame() {
        var ties = random(60, 300, 4);
        var labels = labels(60, 20, new Random(1));
        assertThat(Closure.of(ties, labels, 5)).isEqualTo(Closure.of(ties, labels, 5));
        assertThat(value(Closure.of(ties, labels, 6).expected())).isCloseTo(value(Closure.of(ties, labels, 5).expected()), within(.003));
        assertThat(Closure.of(ties, labels, 5).significance().exact()).isFalse();
    }

    @Test
    void drawnLabellingsComeCloseToAllOfThem() {
        var cut = new Cut(random(22, 60, 9));
        double observed = cut.assortativity(labels(22, 7, new Random(2)));
        var every = new Labellings(cut, 7).compare(observed, 1);
        assertThat(every.exact()).isTrue();
        assertThat(every.count()).isEqualTo(170_544);
        double sum = 0;
        int asClosed = 0;
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            double r = cut.assortativity(labels(22, 7, random));
            sum += r;
            asClosed += r >= observed - 1e-9 ? 1 : 0;
        }
        assertThat(every.mean()).isCloseTo(sum / 20_000, within(.005));
        assertThat(every.p()).isCloseTo(asClosed / 20_000.0, within(.02));
    }

    @Property(tries = 100)
    void sixtyFourSetsAtOnceHoldWhatEachHoldsAlone(@ForAll long seed) {
        var ties = random(12, 40, seed);
        var cut = new Cut(ties);
        var members = new Random(seed).longs(12).toArray();
        var sums = cut.within(members);
        for (int set = 0; set < Long.SIZE; set++) {
            double sum = 0;
            for (int i = 0; i < ties.size(); i++) {
                boolean inside = (members[ties.from()[i]] & members[ties.to()[i]] & 1L << set) != 0;
                sum += inside ? 2 * ties.weight()[i] : 0;
            }
            assertThat(sums[set]).isCloseTo(sum, within(1e-9));
        }
    }

    /** In a ring every team has as many ties, and r has the mean -1/(n - 1) whoever is called technology. */
    @Test
    void drawnLabellingsOfARingHaveTheMeanOfAll() {
        for (int k : List.of(20, 40)) {
            var ring = Ties.unweighted(60, IntStream.range(0, 60).toArray(), IntStream.range(0, 60).map(i -> (i + 1) % 60).toArray());
            var drawn = new Labellings(new Cut(ring), k).compare(1, 3);
            assertThat(drawn.exact()).isFalse();
            assertThat(drawn.mean()).isCloseTo(-1 / 59.0, within(.005));
        }
    }

    private static Ties random(int nodes, int ties, long seed) {
        var random = new Random(seed);
        var from = new int[ties];
        var to = new int[ties];
        var weight = new double[ties];
        for (int i = 0; i < ties; i++) {
            from[i] = random.nextInt(nodes);
            to[i] = (from[i] + 1 + random.nextInt(nodes - 1)) % nodes;
            weight[i] = (1 + random.nextInt(90)) / 10.0;
        }
        return new Ties(nodes, from, to, weight);
    }

    private static int[] labels(int nodes, int technology, Random random) {
        var order = new ArrayList<>(IntStream.range(0, nodes).boxed().toList());
        Collections.shuffle(order, random);
        var labels = new int[nodes];
        order.subList(0, technology).forEach(node -> labels[node] = 1);
        return labels;
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        var nothing = Island.of(Structure.EMPTY, 1);
        assertThat(nothing.index().value()).isInstanceOf(Metric.Undefined.class);
        assertThat(nothing.index().missing()).isEqualTo(3);
        var oneSided = new Structure(List.of(), List.of(new Team("A", null, 5, 0), new Team("B", null, 5, 0)), List.of(), List.of());
        assertThat(Island.of(oneSided, 1).segregation().value()).hasToString("Undefined[why=Separation of people needs people of both sides.]");
        var oneTeam = new Structure(List.of(), List.of(new Team("A", null, 5, 5)), List.of(), List.of());
        assertThat(Island.of(oneTeam, 1).segregation().value()).hasToString("Undefined[why=Separation of people needs at least two teams.]");
        var crowded = new Structure(List.of(), List.of(new Team("A", null, .5, 0), new Team("B", null, 0, .5)), List.of(), List.of());
        assertThat(Island.of(crowded, 1).segregation().value()).hasToString("Undefined[why=Separation of people needs more people than teams.]");
    }

    @Test
    void theIndexOfOnePartIsThatPartAndTwoPartsWeighFromTwoToThreeFifths() {
        var none = Metric.undefined(Sentence.plain("no"));
        var one = IslandIndex.of(Metric.of(.4), none, none);
        assertThat(value(one.value())).isEqualTo(40);
        assertThat(value(one.low())).isEqualTo(value(one.high())).isCloseTo(40, within(1e-9));
        var two = IslandIndex.of(Metric.of(.2), none, Metric.of(.7));
        assertThat(value(two.low())).isCloseTo(100 * (.6 * .2 + .4 * .7), within(1e-9));
        assertThat(value(two.high())).isCloseTo(100 * (.4 * .2 + .6 * .7), within(1e-9));
        var negative = IslandIndex.of(none, Metric.of(-.3), none);
        assertThat(value(negative.value())).isZero();
    }

    @Test
    void circlesAndChainsAreFoundAndNamed() {
        // A -> B -> C -> A and C -> D -> E, with F apart.
        var ties = Ties.unweighted(6, new int[] {0, 1, 2, 2, 3}, new int[] {1, 2, 0, 3, 4});
        var tangles = new Tangles(ties);
        assertThat(tangles.cycles()).containsExactly(List.of(0, 1, 2));
        assertThat(tangles.largest()).isEqualTo(3);
        assertThat(tangles.longestChain()).containsExactly(0, 1, 2, 3, 4);
        // Each of the three reaches five nodes, D two, E and F themselves.
        assertThat(tangles.density()).isEqualTo((3 * 5 + 2 + 1 + 1) / 36.0);
        assertThat(new Tangles(Ties.unweighted(2, new int[0], new int[0])).longestChain()).isEmpty();
    }

    @Property(tries = 100)
    void everyTieThatClosesACircleIsInOne(@ForAll long seed) {
        var ties = random(9, 14, seed);
        var tangles = new Tangles(ties);
        var inCycles = new java.util.HashSet<List<Integer>>();
        for (var cycle : tangles.cycles()) {
            for (int i = 0; i < cycle.size(); i++) {
                inCycles.add(List.of(cycle.get(i), cycle.get((i + 1) % cycle.size())));
            }
        }
        for (int i = 0; i < ties.size(); i++) {
            boolean closes = reaches(ties, ties.to()[i], ties.from()[i]);
            assertThat(inCycles.contains(List.of(ties.from()[i], ties.to()[i]))).isEqualTo(closes);
        }
    }

    private static boolean reaches(Ties ties, int from, int to) {
        var seen = new java.util.HashSet<Integer>(List.of(from));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int i = 0; i < ties.size(); i++) {
                grew |= seen.contains(ties.from()[i]) && seen.add(ties.to()[i]);
            }
        }
        return seen.contains(to);
    }
}
