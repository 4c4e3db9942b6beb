package isthmus.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What may be shown of whom. Every person's value is a number of their own here, so that a figure tells who is in it. */
class PartitionTest {

    private static final int GATE = 5;

    /** Two units: one with a large, a middling and two small teams, one with a single small team. */
    private static final Structure STRUCTURE = new Structure(
            List.of(new Unit("Works", null), new Unit("Desk", null)),
            List.of(
                    new Team("Large", "Works", 20, 0),
                    new Team("Middle", "Works", 6, 0),
                    new Team("Small", "Works", 3, 0),
                    new Team("Tiny", "Works", 2, 0),
                    new Team("Lone", "Desk", 4, 0)),
            List.of(),
            List.of());

    private final OrganizationTree tree = new OrganizationTree(STRUCTURE);
    private double next;

    /** A wave: so many new people from each of some teams. */
    private Map<Integer, double[]> wave(Object... teamsAndPeople) {
        var wave = new HashMap<Integer, double[]>();
        for (int i = 0; i < teamsAndPeople.length; i += 2) {
            wave.put(
                    tree.nodeOf((String) teamsAndPeople[i]),
                    DoubleStream.generate(() -> next++).limit((Integer) teamsAndPeople[i + 1]).toArray());
        }
        return wave;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private Partition partition(Map<Integer, double[]>... waves) {
        return new Partition(tree, List.of(waves), GATE);
    }

    private List<String> members(Partition partition, String team) {
        return partition.groupOf(tree.nodeOf(team)).stream()
                .flatMap(g -> g.nodes().stream())
                .map(tree::name)
                .sorted()
                .toList();
    }

    @Test
    void aTeamOfTheGateStandsAlone() {
        var partition = partition(wave("Large", 12, "Middle", 5));
        assertThat(members(partition, "Large")).containsExactly("Large");
        assertThat(members(partition, "Middle")).containsExactly("Middle");
    }

    @Test
    void smallTeamsOfAUnitAreCountedTogether() {
        var partition = partition(wave("Large", 12, "Small", 3, "Tiny", 2));
        assertThat(members(partition, "Tiny")).containsExactly("Small", "Tiny");
        assertThat(members(partition, "Large")).containsExactly("Large");
    }

    @Test
    void aRestThatStaysTooSmallTakesTheSmallestSiblingAlong() {
        var partition = partition(wave("Large", 12, "Middle", 6, "Tiny", 2));
        assertThat(members(partition, "Tiny")).containsExactly("Middle", "Tiny");
        assertThat(partition.groupOf(tree.nodeOf("Middle")).orElseThrow().taken()).containsExactly(tree.nodeOf("Middle"));
        assertThat(members(partition, "Large")).containsExactly("Large");
    }

    @Test
    void aUnitWhoseRestWentUpIsNotWhole() {
        var partition = partition(wave("Large", 12, "Middle", 6, "Lone", 4));
        assertThat(members(partition, "Lone")).containsExactly("Lone", "Middle");
        assertThat(partition.isWhole(tree.parent(tree.nodeOf("Lone")))).isFalse();
        assertThat(partition.isWhole(tree.parent(tree.nodeOf("Large")))).isFalse();
        assertThat(partition.isWhole(OrganizationTree.ROOT)).isTrue();
    }

    @Test
    void fewerThanTheGateInAllAreInNoGroup() {
        var partition = partition(wave("Small", 2, "Lone", 2));
        assertThat(partition.groups()).isEmpty();
        assertThat(partition.isWhole(OrganizationTree.ROOT)).isFalse();
    }

    @Test
    void aTeamThatWasMergedStaysMergedWhenLateAnswersWouldLetItStandAlone() {
        var first = wave("Middle", 6, "Small", 3);
        var before = partition(first);
        var after = partition(first, wave("Small", 7));
        assertThat(members(before, "Small")).containsExactly("Middle", "Small");
        assertThat(members(after, "Small")).containsExactly("Middle", "Small");
        assertThat(after.groupOf(tree.nodeOf("Small")).orElseThrow().people()).isEqualTo(16);
    }

    @Test
    void lateAnswersWaitUntilTheyAreTheGate() {
        var first = wave("Large", 12);
        var second = wave("Large", 3, "Middle", 4);
        var waiting = partition(first, second);
        assertThat(waiting.groupOf(tree.nodeOf("Large")).orElseThrow().people()).isEqualTo(12);
        assertThat(waiting.waits(tree.nodeOf("Middle"))).isTrue();
        assertThat(waiting.isWhole(tree.parent(tree.nodeOf("Large")))).isTrue();

        var counted = partition(first, second, wave("Large", 2, "Middle", 1));
        assertThat(counted.groupOf(tree.nodeOf("Large")).orElseThrow().people()).isEqualTo(17);
        assertThat(members(counted, "Middle")).containsExactly("Middle");
        assertThat(counted.waits(tree.nodeOf("Middle"))).isFalse();
    }

    @Test
    void whatWasNeverShownIsGroupedAfresh() {
        var partition = partition(wave("Small", 3), wave("Small", 1, "Large", 9));
        assertThat(members(partition, "Small")).containsExactly("Large", "Small");
    }

    /**
     * The differencing attack. Whoever has every group's sum from every closing can form any combination of them; such a
     * combination treats people alike who are in the same groups. If these bundles are all of the gate's size or more, no
     * combination reaches fewer people.
     */
    @Property(tries = 500)
    void noCombinationOfFiguresReachesFewerPeopleThanTheGate(@ForAll long seed) {
        var random = new Random(seed);
        var chart = structure(random);
        var nodes = new OrganizationTree(chart);
        var waves = waves(random, chart, nodes);
        var published = new ArrayList<Set<Double>>();
        for (int closing = 1; closing <= waves.size(); closing++) {
            var partition = new Partition(nodes, waves.subList(0, closing), GATE);
            partition.groups().forEach(g -> published.add(new HashSet<>(Arrays.stream(g.values()).boxed().toList())));
            assertEachPersonIsInOneGroup(partition);
        }
        var bundles = new HashMap<List<Boolean>, Integer>();
        waves.stream().flatMap(w -> w.values().stream()).flatMapToDouble(Arrays::stream).forEach(person ->
                bundles.merge(published.stream().map(g -> g.contains(person)).toList(), 1, Integer::sum));
        bundles.remove(Collections.nCopies(published.size(), false));
        assertThat(bundles.values()).allMatch(people -> people >= GATE);
    }

    /** A figure of any node is made of whole groups that lie below it, so it adds nothing to what the groups tell. */
    @Property(tries = 200)
    void figuresOfUnitsAreSumsOfGroups(@ForAll long seed) {
        var random = new Random(seed);
        var chart = structure(random);
        var nodes = new OrganizationTree(chart);
        var partition = new Partition(nodes, waves(random, chart, nodes), GATE);
        for (int node = 0; node < nodes.size(); node++) {
            if (partition.isWhole(node)) {
                assertThat(partition.below(node).stream().mapToInt(Partition.Group::people).sum())
                        .isEqualTo(partition.peopleBelow(node));
            }
        }
    }

    private static void assertEachPersonIsInOneGroup(Partition partition) {
        var seen = partition.groups().stream().flatMapToDouble(g -> Arrays.stream(g.values())).boxed().toList();
        assertThat(seen).doesNotHaveDuplicates();
        var groups = Collections.<Partition.Group>newSetFromMap(new IdentityHashMap<>());
        groups.addAll(partition.groups());
        assertThat(groups).allMatch(g -> g.people() >= GATE);
    }

    private static Structure structure(Random random) {
        int units = 1 + random.nextInt(6);
        var boxes = IntStream.range(0, units)
                .mapToObj(i -> new Unit("U" + i, i == 0 || random.nextInt(3) == 0 ? null : "U" + random.nextInt(i)))
                .toList();
        var teams = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> new Team("T" + i, random.nextInt(5) == 0 ? null : "U" + random.nextInt(units), 1 + random.nextInt(20), 0))
                .toList();
        return new Structure(boxes, teams, List.of(), List.of());
    }

    private static List<Map<Integer, double[]>> waves(Random random, Structure chart, OrganizationTree nodes) {
        var waves = new ArrayList<Map<Integer, double[]>>();
        double person = 0;
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            var wave = new HashMap<Integer, double[]>();
            for (var team : chart.teams()) {
                int people = Math.max(0, random.nextInt(14) - 4);
                if (people > 0) {
                    double from = person;
                    wave.put(nodes.nodeOf(team.name()), IntStream.range(0, people).mapToDouble(p -> from + p).toArray());
                    person += people;
                }
            }
            waves.add(wave);
        }
        return waves;
    }
}
