package isthmus.assessment.island;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** Directed ties condensed: nodes that reach each other are one tangle, and between tangles all ties go one way. */
final class Tangles {

    /** In a larger tangle single cycles tell nothing any more. */
    private static final int LARGEST_LISTED = 500;

    private final int nodes;
    private final Map<Integer, Set<Integer>> out = new HashMap<>();
    /** Every tangle after those it reaches. */
    private final List<int[]> tangles = new ArrayList<>();
    private final int[] tangleOf;

    Tangles(Ties ties) {
        this.nodes = ties.nodes();
        this.tangleOf = new int[nodes];
        Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int node = 0; node < nodes; node++) {
            graph.addVertex(node);
            out.put(node, new HashSet<>());
        }
        for (int i = 0; i < ties.size(); i++) {
            if (ties.from()[i] != ties.to()[i] && out.get(ties.from()[i]).add(ties.to()[i])) {
                graph.addEdge(ties.from()[i], ties.to()[i]);
            }
        }
        var parts = new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                .map(part -> part.stream().mapToInt(i -> i).sorted().toArray())
                .toList();
        number(parts);
        // The inspector's own condensation looks at every tie anew for each part: seconds where this takes milliseconds.
        Graph<Integer, DefaultEdge> condensed = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int part = 0; part < parts.size(); part++) {
            condensed.addVertex(part);
        }
        out.forEach((node, nexts) -> nexts.stream()
                .filter(next -> tangleOf[next] != tangleOf[node])
                .forEach(next -> condensed.addEdge(tangleOf[node], tangleOf[next])));
        new TopologicalOrderIterator<>(condensed).forEachRemaining(part -> tangles.addFirst(parts.get(part)));
        number(tangles);
    }

    private void number(List<int[]> parts) {
        for (int part = 0; part < parts.size(); part++) {
            for (int node : parts.get(part)) {
                tangleOf[node] = part;
            }
        }
    }

    /** How many nodes are in the largest tangle. */
    int largest() {
        return tangles.stream().mapToInt(t -> t.length).max().orElse(0);
    }

    /** Share of all ordered pairs, each node with itself included, in which the first reaches the second. */
    double density() {
        var reached = new BitSet[tangles.size()];
        double pairs = 0;
        for (int tangle = 0; tangle < tangles.size(); tangle++) {
            reached[tangle] = new BitSet(tangles.size());
            reached[tangle].set(tangle);
            for (int node : tangles.get(tangle)) {
                for (int next : out.get(node)) {
                    if (!reached[tangle].get(tangleOf[next])) {
                        reached[tangle].or(reached[tangleOf[next]]);
                    }
                }
            }
            double people = reached[tangle].stream().mapToLong(t -> tangles.get(t).length).sum();
            pairs += people * tangles.get(tangle).length;
        }
        return pairs / ((double) nodes * nodes);
    }

    /**
     * Cycles, the shortest first, such that every tie which is part of a cycle is in one of them; a tangle of more than
     * {@value #LARGEST_LISTED} nodes is listed as a whole.
     */
    List<List<Integer>> cycles() {
        var cycles = new ArrayList<List<Integer>>();
        for (int[] tangle : tangles) {
            if (tangle.length > LARGEST_LISTED) {
                cycles.add(Arrays.stream(tangle).boxed().toList());
            } else if (tangle.length > 1) {
                cycles.addAll(cycles(tangle));
            }
        }
        cycles.sort(Comparator.<List<Integer>>comparingInt(List::size).thenComparing(List::toString));
        return cycles;
    }

    private Set<List<Integer>> cycles(int[] tangle) {
        var found = new HashSet<List<Integer>>();
        for (int start : tangle) {
            var before = searched(start);
            for (int end : tangle) {
                if (out.get(end).contains(start)) {
                    found.add(turned(path(before, start, end)));
                }
            }
        }
        return found;
    }

    /** Breadth first within the tangle: where each node was first come from. */
    private Map<Integer, Integer> searched(int start) {
        var before = new HashMap<Integer, Integer>();
        before.put(start, start);
        var queue = new ArrayDeque<Integer>(List.of(start));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int next : out.get(node)) {
                if (tangleOf[next] == tangleOf[start] && before.putIfAbsent(next, node) == null) {
                    queue.add(next);
                }
            }
        }
        return before;
    }

    private static List<Integer> path(Map<Integer, Integer> before, int start, int end) {
        var path = new ArrayList<Integer>();
        for (int at = end; at != start; at = before.get(at)) {
            path.addFirst(at);
        }
        path.addFirst(start);
        return path;
    }

    /** The same cycle, begun at its smallest node. */
    private static List<Integer> turned(List<Integer> cycle) {
        int smallest = cycle.indexOf(cycle.stream().mapToInt(i -> i).min().orElseThrow());
        var turned = new ArrayList<>(cycle.subList(smallest, cycle.size()));
        turned.addAll(cycle.subList(0, smallest));
        return turned;
    }

    /** The longest way along ties, every node of a tangle on it counted; empty without ties. */
    List<Integer> longestChain() {
        var length = new int[tangles.size()];
        var next = new int[tangles.size()];
        int best = -1;
        for (int tangle = 0; tangle < tangles.size(); tangle++) {
            next[tangle] = -1;
            for (int node : tangles.get(tangle)) {
                for (int to : out.get(node)) {
                    int other = tangleOf[to];
                    if (other != tangle && (next[tangle] < 0 || length[other] > length[next[tangle]])) {
                        next[tangle] = other;
                    }
                }
            }
            length[tangle] = tangles.get(tangle).length + (next[tangle] < 0 ? 0 : length[next[tangle]]);
            if (best < 0 || length[tangle] > length[best]) {
                best = tangle;
            }
        }
        var chain = new ArrayList<Integer>();
        for (int at = best; at >= 0 && length[best] > 1; at = next[at]) {
            Arrays.stream(tangles.get(at)).forEach(chain::add);
        }
        return chain;
    }
}
