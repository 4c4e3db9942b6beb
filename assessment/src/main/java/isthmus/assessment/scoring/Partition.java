package isthmus.assessment.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody's values for one measure and perspective, divided into groups that may be shown. Each person is in exactly
 * one group, no group is smaller than the gate, and every figure is made of whole groups: sums and differences of
 * figures therefore never isolate fewer people than the gate.
 *
 * <p>Teams that are large enough stand alone. The small ones of a unit are counted together as its rest; a rest that is
 * still too small takes the unit's smallest group with it, or goes up to the next unit. When all are fewer than the gate
 * there is no group at all.
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

    private final OrganizationTree tree;
    private final int gate;
    private final Map<Integer, double[]> cells;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Integer, Group> groupOf = new HashMap<>();
    private final int[] peopleBelow;
    private final int[] groupedBelow;

    private record Cell(int node, double[] values) {}

    /**
     * @param cells values by the node they belong to
     * @param gate at least 2
     */
    Partition(OrganizationTree tree, Map<Integer, double[]> cells, int gate) {
        this.tree = tree;
        this.gate = gate;
        this.cells = cells;
        this.peopleBelow = new int[tree.size()];
        this.groupedBelow = new int[tree.size()];
        place(OrganizationTree.ROOT);
        groups.forEach(g -> g.nodes().forEach(n -> groupOf.put(n, g)));
        cells.forEach((node, values) -> climb(node, peopleBelow, values.length));
        groups.forEach(g -> climb(g.home(), groupedBelow, g.people()));
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
            var values = cells.getOrDefault(child, new double[0]);
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
        var values = Arrays.stream(rest.stream().map(Cell::values).toArray(double[][]::new)).flatMapToDouble(Arrays::stream);
        if (taken.isPresent()) {
            nodes.addAll(taken.get().nodes());
            values = java.util.stream.DoubleStream.concat(values, Arrays.stream(taken.get().values()));
        }
        return new Group(
                home, List.copyOf(nodes), taken.map(Group::nodes).orElse(List.of()), values.toArray());
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
