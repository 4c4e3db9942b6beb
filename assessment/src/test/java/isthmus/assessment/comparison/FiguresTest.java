package isthmus.assessment.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.comparison.Comparison.Change;
import isthmus.assessment.comparison.Comparison.Figure;
import isthmus.assessment.island.Island;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Ten teams, five of each side, each pair of neighbours around the table with a tie: whatever hangs on few of them is noise. */
class FiguresTest {

    private static final int TEAMS = 10;

    /** So many teams, every other one of technology, that wait for and collaborate with their neighbours. */
    private static Structure ring(int teams, double guests) {
        var all = IntStream.range(0, teams)
                .mapToObj(i -> new Team("T" + i, null, i % 2 == 0 ? 10 : guests, i % 2 == 0 ? guests : 10))
                .toList();
        var ties = new ArrayList<Dependency>();
        for (int i = 0; i < teams; i++) {
            ties.add(new Dependency("T" + i, "T" + (i + 1) % teams, Kind.HANDOFF, 1, 10, Hindrance.BLOCKING));
            ties.add(new Dependency("T" + i, "T" + (i + 1) % teams, Kind.COLLABORATION, 1, 0, Hindrance.OK));
            ties.add(new Dependency("T" + i, "T" + (i + 2) % teams, Kind.COLLABORATION, 3, 0, Hindrance.OK));
        }
        var steps = IntStream.range(0, teams).mapToObj(i -> new Mission.Step("T" + i, 2, 8)).toList();
        return new Structure(List.of(), all, List.of(new Mission("Around", steps)), ties);
    }

    private static Structure waits(Structure structure, int ties, double days) {
        return withTies(structure, ties, d -> d.kind() == Kind.HANDOFF
                ? new Dependency(d.from(), d.to(), d.kind(), d.perMonth(), days, d.blocking()) : d);
    }

    /** Another description of the first ties of their kind. */
    private static Structure withTies(Structure structure, int first, UnaryOperator<Dependency> change) {
        var left = new int[] {first};
        var ties = structure.dependencies().stream()
                .map(d -> {
                    var changed = change.apply(d);
                    return !changed.equals(d) && left[0]-- > 0 ? changed : d;
                })
                .toList();
        return new Structure(structure.units(), structure.teams(), structure.missions(), ties);
    }

    private static Change change(Figure figure, Structure before, Structure after) {
        return new Figures(Island.of(before, 1), Island.of(after, 1))
                .changes().stream().filter(c -> c.figure() == figure).findFirst().orElseThrow().change();
    }

    private static Change.Known known(Figure figure, Structure before, Structure after) {
        assertThat(change(figure, before, after)).isInstanceOf(Change.Known.class);
        return (Change.Known) change(figure, before, after);
    }

    /** By hand: k of 10 ties 5 days faster; deviation² = 9/10 · 25 k (10 - k)/10, times t = 2.262157 with 9 degrees of freedom. */
    @Test
    void threeFasterTiesOfTenAreWithinNoiseAndFourAreMore() {
        var ring = ring(TEAMS, 0);
        var three = known(Figure.WAIT_DAYS, ring, waits(ring, 3, 5));
        assertThat(three.value()).isEqualTo(-15);
        assertThat(three.high()).isCloseTo(-15 + 2.262157 * Math.sqrt(47.25), within(1e-5));
        assertThat(three.moreThanNoise()).isFalse();
        var four = known(Figure.WAIT_DAYS, ring, waits(ring, 4, 5));
        assertThat(four.high()).isCloseTo(-20 + 2.262157 * Math.sqrt(54), within(1e-5));
        assertThat(four.moreThanNoise()).isTrue();
    }

    @Test
    void aChangeOfOneTieIsWithinNoiseHoweverLarge() {
        var ring = ring(TEAMS, 0);
        assertThat(known(Figure.WAIT_DAYS, ring, waits(ring, 1, 900)).moreThanNoise()).isFalse();
        assertThat(known(Figure.CROSSING_DAYS, ring, waits(ring, 1, 900)).moreThanNoise()).isFalse();
    }

    @Test
    void waitsWithinASideAreNoFactsOfTheBorder() {
        var ring = ring(TEAMS, 0);
        var before = new ArrayList<>(ring.dependencies());
        var after = new ArrayList<>(ring.dependencies());
        for (int i = 0; i < TEAMS; i++) {
            before.add(new Dependency("T" + i, "T" + (i + 2) % TEAMS, Kind.SERVICE, 1, 10, Hindrance.OK));
            after.add(new Dependency("T" + i, "T" + (i + 2) % TEAMS, Kind.SERVICE, 1, 2 + i % 3, Hindrance.OK));
        }
        var then = new Structure(List.of(), ring.teams(), List.of(), before);
        var now = new Structure(List.of(), ring.teams(), List.of(), after);
        assertThat(known(Figure.WAIT_DAYS, then, now).moreThanNoise()).isTrue();
        assertThat(known(Figure.CROSSING_DAYS, then, now)).isEqualTo(new Change.Known(0, 0, 0));
    }

    @Test
    void guestsInEveryTeamAreMoreThanNoiseAndInOneTeamAreNot() {
        var ring = ring(TEAMS, 0);
        var everywhere = ring(TEAMS, 3);
        var one = new ArrayList<>(ring.teams());
        one.set(0, everywhere.teams().getFirst());
        var onlyThere = new Structure(ring.units(), one, ring.missions(), ring.dependencies());
        for (var figure : List.of(Figure.PEOPLE, Figure.MIXED_SHARE)) {
            assertThat(known(figure, ring, everywhere).moreThanNoise()).as(figure.name()).isTrue();
            assertThat(known(figure, ring, onlyThere).moreThanNoise()).as(figure.name()).isFalse();
            assertThat(known(figure, ring, onlyThere).value()).as(figure.name()).isNotZero();
        }
    }

    @Test
    void collaborationAcrossEveryBorderIsMoreThanNoiseAndAcrossOneIsNot() {
        var ring = ring(TEAMS, 0);
        UnaryOperator<Dependency> closer = d -> d.kind() == Kind.COLLABORATION && d.perMonth() == 1
                ? new Dependency(d.from(), d.to(), d.kind(), 4, 0, d.blocking()) : d;
        assertThat(known(Figure.COLLABORATION, ring, withTies(ring, TEAMS, closer)).moreThanNoise()).isTrue();
        var one = known(Figure.COLLABORATION, ring, withTies(ring, 1, closer));
        assertThat(one.value()).isNegative();
        assertThat(one.moreThanNoise()).isFalse();
    }

    @Test
    void waitingOfMissionsHangsOnTheirSteps() {
        var ring = ring(TEAMS, 0);
        assertThat(known(Figure.WAITING, ring, mission(ring, TEAMS)).moreThanNoise()).isTrue();
        assertThat(known(Figure.WAITING, ring, mission(ring, 1)).moreThanNoise()).isFalse();
        var without = new Structure(ring.units(), ring.teams(), List.of(), ring.dependencies());
        assertThat(change(Figure.WAITING, ring, without)).hasToString("Unknown[why=One round measures it on missions and the other on ties that block.]");
    }

    /** The first steps wait less. */
    private static Structure mission(Structure structure, int steps) {
        var mission = structure.missions().getFirst();
        var quick = IntStream.range(0, mission.steps().size())
                .mapToObj(i -> i < steps ? new Mission.Step(mission.steps().get(i).team(), 2, 1) : mission.steps().get(i))
                .toList();
        return new Structure(structure.units(), structure.teams(), List.of(new Mission(mission.name(), quick)), structure.dependencies());
    }

    @Test
    void theIndexIsMoreThanNoiseWhenEveryPartMovesAndIsWithinWhenOneTieDoes() {
        var ring = ring(TEAMS, 0);
        var better = mission(ring(TEAMS, 3), TEAMS);
        assertThat(known(Figure.INDEX, ring, better).moreThanNoise()).isTrue();
        var index = known(Figure.INDEX, ring, mission(ring, 1));
        assertThat(index.reach()).isCloseTo(100 * known(Figure.WAITING, ring, mission(ring, 1)).reach() / 3, within(1e-9));
        assertThat(index.moreThanNoise()).isFalse();
    }

    @Test
    void tooFewFactsAndUnsteadyFiguresCannotBeTold() {
        var few = ring(4, 0);
        assertThat(change(Figure.PEOPLE, few, ring(4, 3))).hasToString("Unknown[why=The figure rests on fewer than 5 teams.]");
        assertThat(change(Figure.INDEX, few, ring(4, 3))).hasToString("Unknown[why=One of its parts cannot be told.]");
        var ring = ring(TEAMS, 0);
        var cut = withTies(ring, 1, d -> d.kind() == Kind.HANDOFF ? new Dependency(d.from(), d.to(), d.kind(), 1, 10, Hindrance.OK) : d);
        assertThat(change(Figure.PROPAGATION, ring, cut)).isInstanceOf(Change.Unknown.class);
        var noPeople = new Structure(List.of(), List.of(new Team("T0", null, 5, 0)), List.of(), List.of());
        assertThat(change(Figure.PEOPLE, ring, noPeople)).hasToString("Unknown[why=In one of the two rounds there is no such figure.]");
    }

    @Test
    void withOneTechnologyTeamTheSeparationOfPeopleCannotBeTold() {
        var teams = new ArrayList<>(ring(TEAMS, 0).teams().stream().map(t -> new Team(t.name(), null, 10, 0)).toList());
        teams.add(new Team("IT", null, 0, 10));
        var before = new Structure(List.of(), teams, List.of(), List.of());
        var mixed = new ArrayList<>(teams);
        mixed.set(10, new Team("IT", null, 5, 10));
        var after = new Structure(List.of(), mixed, List.of(), List.of());
        assertThat(change(Figure.PEOPLE, before, after)).hasToString("Unknown[why=Without one of its teams there would be no such figure.]");
    }

    /** Drawn labellings differ from seed to seed; that alone is no change of a large organization. */
    @Test
    void anotherDrawOfLabellingsIsWithinNoise() {
        var ring = ring(60, 0);
        var oneMore = withTies(ring, 1, d -> d.kind() == Kind.COLLABORATION ? new Dependency(d.from(), d.to(), d.kind(), d.perMonth() + 1e-6, 0, d.blocking()) : d);
        for (long seed = 2; seed < 12; seed++) {
            var told = new Figures(Island.of(ring, 1), Island.of(oneMore, seed)).changes().get(2);
            assertThat(told.difference().defined().orElseThrow()).isNotZero();
            assertThat(((Change.Known) told.change()).moreThanNoise()).as("seed " + seed).isFalse();
        }
    }

    @Property(tries = 50)
    void theSameDescriptionChangesNothing(@ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 0, max = 40) int teams) {
        var structure = random(new Random(seed), teams);
        var island = Island.of(structure, 1);
        for (var told : new Figures(island, island).changes()) {
            if (told.before().defined().isPresent()) {
                assertThat(told.change()).as(told.figure().name()).isInstanceOfSatisfying(Change.Known.class, known -> {
                    assertThat(known.value()).isZero();
                    assertThat(known.moreThanNoise()).isFalse();
                });
            } else {
                assertThat(told.change()).isInstanceOf(Change.Unknown.class);
            }
        }
    }

    @Property(tries = 50)
    void oneHeadcountOrOneTieOfManyIsWithinNoise(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var random = new Random(seed);
        var before = random(random, 20 + random.nextInt(20));
        var teams = new ArrayList<>(before.teams());
        int one = random.nextInt(teams.size());
        teams.set(one, new Team(teams.get(one).name(), null, random.nextInt(20), random.nextInt(20)));
        var ties = new ArrayList<>(before.dependencies());
        int tie = random.nextInt(ties.size());
        var was = ties.get(tie);
        ties.set(tie, new Dependency(was.from(), was.to(), was.kind(), 1 + random.nextInt(9), random.nextInt(30), was.blocking()));
        var resized = new Figures(Island.of(before, 1), Island.of(new Structure(List.of(), teams, List.of(), before.dependencies()), 1)).changes();
        assertThat(List.of(resized.get(1), resized.get(4))).noneMatch(FiguresTest::moreThanNoise);
        var slower = new Figures(Island.of(before, 1), Island.of(new Structure(List.of(), before.teams(), List.of(), ties), 1)).changes();
        assertThat(slower).noneMatch(FiguresTest::moreThanNoise);
    }

    private static boolean moreThanNoise(Comparison.FigureChange told) {
        return told.change() instanceof Change.Known known && known.moreThanNoise();
    }

    /** The sums that stand for a figure give what the island itself gives when a team is not there. */
    @Property(tries = 30)
    void leavingATeamOutIsComputingTheIslandWithoutIt(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var random = new Random(seed);
        var before = random(random, 8 + random.nextInt(10));
        var after = new Structure(List.of(), random(random, before.teams().size()).teams(), List.of(), before.dependencies());
        var told = known(Figure.PEOPLE, before, after);
        var changes = before.teams().stream()
                .mapToDouble(t -> people(without(after, t.name())) - people(without(before, t.name())))
                .toArray();
        int n = changes.length;
        double mean = IntStream.range(0, n).mapToDouble(i -> changes[i]).sum() / n;
        double squares = IntStream.range(0, n).mapToDouble(i -> (changes[i] - mean) * (changes[i] - mean)).sum();
        double t = new org.apache.commons.math3.distribution.TDistribution(n - 1).inverseCumulativeProbability(0.975);
        assertThat(told.value()).isCloseTo(people(after) - people(before), within(1e-9));
        assertThat(told.reach()).isCloseTo(t * Math.sqrt((n - 1.0) / n * squares), within(1e-6));
    }

    private static double people(Structure structure) {
        return Island.of(structure, 1).segregation().value().defined().orElseThrow();
    }

    private static Structure without(Structure structure, String team) {
        return new Structure(
                List.of(),
                structure.teams().stream().filter(t -> !t.name().equals(team)).toList(),
                List.of(),
                structure.dependencies().stream().filter(d -> !d.from().equals(team) && !d.to().equals(team)).toList());
    }

    private static Structure random(Random random, int teams) {
        var all = IntStream.range(0, teams).mapToObj(i -> new Team("T" + i, null, 1 + random.nextInt(9), 1 + random.nextInt(9))).toList();
        var ties = new ArrayList<Dependency>();
        for (int i = 0; i < teams && teams > 1; i++) {
            for (var kind : Kind.values()) {
                int to = (i + 1 + random.nextInt(teams - 1)) % teams;
                ties.add(new Dependency("T" + i, "T" + to, kind, 1 + random.nextInt(5), kind == Kind.COLLABORATION ? 0 : 1 + random.nextInt(9), Hindrance.values()[random.nextInt(3)]));
            }
        }
        return new Structure(List.of(), all, List.of(), ties);
    }
}
