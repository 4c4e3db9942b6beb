package isthmus.assessment.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Everybody's values for one measure and perspective, divided into groups that may be shown. Each person is in exactly
 * one group, no group is smaller than the gate, and every figure is made of whole groups: sums and differences of
 * figures therefore never isolate fewer people than the gate.
 *
 * <p>Teams that are large enough stand alone. The small ones of a unit are counted together as its rest; a rest that is
 * still too small takes the unit's smallest group with it, or goes up to the next unit. When all are fewer than the gate
 * there is no group at all.
 *
 * <p>Groups never come apart again. What comes after a reopening joins the group of its team, or makes a new one, only
 * once it is a gate's worth; figures from before and after therefore differ by no fewer people than the gate.
 */
final class Partition {

    /**
     * Some nodes' people together.
     *
     * @param home the lowest node that holds them all
     * @param nodes the teams they are from
     * @param taken nodes that were large enough and were taken along so that a small rest stays hidden
     */
    record Group(int home, List<Integer> nodes, List<Integer> taken, double[] values) {
        int people() {
            return values.length;
        }
    }

    private record Cell(int node, double[] values) {}

    private final OrganizationTree tree;
    private final int gate;
    private final Map<Integer, double[]> waiting = new TreeMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<Integer, Group> groupOf = new HashMap<>();
    private final int[] peopleBelow;
    private final int[] groupedBelow;

    /**
     * @param waves values by the node they belong to; first those from before the first closing, then those of each
     *     reopening
     * @param gate at least 2
     */
    Partition(OrganizationTree tree, List<Map<Integer, double[]>> waves, int gate) {
        this.tree = tree;
        this.gate = gate;
        this.peopleBelow = new int[tree.size()];
        this.groupedBelow = new int[tree.size()];
        waves.forEach(this::add);
        if (groups.isEmpty()) {
            waiting.forEach((node, values) -> climb(node, peopleBelow, values.length));
            waiting.clear();
        }
        groups.forEach(g -> climb(g.home(), groupedBelow, g.people()));
    }

    private void add(Map<Integer, double[]> wave) {
        wave.forEach((node, values) -> waiting.merge(node, values, Partition::join));
        if (groups.isEmpty()) {
            place(OrganizationTree.ROOT);
            groups.forEach(g -> g.nodes().forEach(n -> groupOf.put(n, g)));
            waiting.entrySet().removeIf(e -> groupOf.containsKey(e.getKey()) && counted(e.getKey(), e.getValue()));
        } else {
            waiting.entrySet().removeIf(e -> e.getValue().length >= gate && late(e.getKey(), e.getValue()));
        }
    }

    private boolean late(int node, double[] values) {
        var old = groupOf.get(node);
        var group = old == null
                ? new Group(node, List.of(node), List.of(), values)
                : new Group(old.home(), old.nodes(), old.taken(), join(old.values(), values));
        groups.remove(old);
        groups.add(group);
        group.nodes().forEach(n -> groupOf.put(n, group));
        return counted(node, values);
    }

    private boolean counted(int node, double[] values) {
        climb(node, peopleBelow, values.length);
        return true;
    }

    private static double[] join(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }

    /** Groups the subtree and returns those who could not be grouped within it, fewer than the gate. */
    private List<Cell> place(int node) {
        var rest = new ArrayList<Cell>();
        int first = groups.size();
        for (int child : tree.children(node)) {
            if (!tree.isLeaf(child)) {
                rest.addAll(place(child));
                continue;
            }
            var values = waiting.getOrDefault(child, new double[0]);
            if (values.length >= gate) {
                groups.add(new Group(child, List.of(child), List.of(), values));
            } else if (values.length > 0) {
                rest.add(new Cell(child, values));
            }
        }
        int people = rest.stream().mapToInt(c -> c.values().length).sum();
        if (people == 0) {
            return List.of();
        }
        if (people >= gate) {
            groups.add(merged(node, rest, Optional.empty()));
            return List.of();
        }
        var smallest = groups.subList(first, groups.size()).stream()
                .min(Comparator.comparingInt(Group::people).thenComparingInt(Group::home));
        if (smallest.isEmpty()) {
            return rest;
        }
        groups.remove(smallest.get());
        groups.add(merged(node, rest, smallest));
        return List.of();
    }

    private static Group merged(int home, List<Cell> rest, Optional<Group> taken) {
        var nodes = new ArrayList<Integer>(rest.stream().map(Cell::node).toList());
        var values = rest.stream().map(Cell::values).reduce(new double[0], Partition::join);
        if (taken.isPresent()) {
            nodes.addAll(taken.get().nodes());
            values = join(values, taken.get().values());
        }
        return new Group(home, List.copyOf(nodes), taken.map(Group::nodes).orElse(List.of()), values);
    }

    private void climb(int node, int[] counts, int people) {
        for (int at = node; ; at = tree.parent(at)) {
            counts[at] += people;
            if (at == OrganizationTree.ROOT) {
                return;
            }
        }
    }

    List<Group> groups() {
        return groups;
    }

    /** The group a team's people are in, if it has any and they could be grouped. */
    Optional<Group> groupOf(int node) {
        return Optional.ofNullable(groupOf.get(node));
    }

    /** Whether answers from here came after a reopening and are too few yet to be counted. */
    boolean waits(int node) {
        return waiting.containsKey(node);
    }

    /** Whether answers from anywhere came after a reopening and are too few yet to be counted. */
    boolean waits() {
        return !waiting.isEmpty();
    }

    /** People below a node whose values are counted. */
    int peopleBelow(int node) {
        return peopleBelow[node];
    }

    /** Whether everybody below the node is in groups that lie below it too, so that a figure of the node is made of whole groups. */
    boolean isWhole(int node) {
        return peopleBelow[node] > 0 && peopleBelow[node] == groupedBelow[node];
    }

    /** The groups that lie below a node. */
    List<Group> below(int node) {
        return groups.stream().filter(g -> lies(g.home(), node)).toList();
    }

    private boolean lies(int home, int node) {
        for (int at = home; ; at = tree.parent(at)) {
            if (at == node) {
                return true;
            }
            if (at == OrganizationTree.ROOT) {
                return false;
            }
        }
    }
}
