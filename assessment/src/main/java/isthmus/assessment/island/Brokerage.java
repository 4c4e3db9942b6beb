package isthmus.assessment.island;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who stands between others (Gould &amp; Fernandez 1989): open directed paths a to v to b with no tie from a to b, by the
 * groups of the three.
 *
 * @param totals paths by the role of the node in the middle
 * @param byNode paths by role, one figure a node
 */
public record Brokerage(Map<Role, Long> totals, Map<Role, List<Long>> byNode) {

    public enum Role {
        /** A to A to A. */
        COORDINATOR,
        /** A to B to A. */
        ITINERANT,
        /** A to B to B: lets in. */
        GATEKEEPER,
        /** A to A to B: lets out. */
        REPRESENTATIVE,
        /** A to B to C. */
        LIAISON
    }

    /** @param groups the group of each node */
    static Brokerage of(Ties ties, int[] groups) {
        int n = ties.nodes();
        var out = neighbours(ties, ties.from(), ties.to());
        var in = neighbours(ties, ties.to(), ties.from());
        var paths = new EnumMap<Role, long[]>(Role.class);
        for (var role : Role.values()) {
            paths.put(role, new long[n]);
        }
        for (int v = 0; v < n; v++) {
            for (int a : in[v]) {
                for (int b : out[v]) {
                    if (a != b && a != v && b != v && Arrays.binarySearch(out[a], b) < 0) {
                        paths.get(role(groups[a], groups[v], groups[b]))[v]++;
                    }
                }
            }
        }
        var totals = new EnumMap<Role, Long>(Role.class);
        var byNode = new EnumMap<Role, List<Long>>(Role.class);
        paths.forEach((role, counts) -> {
            totals.put(role, Arrays.stream(counts).sum());
            byNode.put(role, Arrays.stream(counts).boxed().toList());
        });
        return new Brokerage(totals, byNode);
    }

    /** Paths over the border that need this node: into its own side and out of it. */
    public long crossings(int node) {
        return byNode.get(Role.GATEKEEPER).get(node) + byNode.get(Role.REPRESENTATIVE).get(node);
    }

    private static Role role(int a, int v, int b) {
        if (a == b) {
            return a == v ? Role.COORDINATOR : Role.ITINERANT;
        }
        if (v == b) {
            return Role.GATEKEEPER;
        }
        return a == v ? Role.REPRESENTATIVE : Role.LIAISON;
    }

    /** Each node's neighbours, once. */
    private static int[][] neighbours(Ties ties, int[] of, int[] to) {
        int n = ties.nodes();
        var sizes = new int[n];
        for (int node : of) {
            sizes[node]++;
        }
        var lists = new int[n][];
        for (int node = 0; node < n; node++) {
            lists[node] = new int[sizes[node]];
        }
        Arrays.fill(sizes, 0);
        for (int i = 0; i < ties.size(); i++) {
            lists[of[i]][sizes[of[i]]++] = to[i];
        }
        for (int node = 0; node < n; node++) {
            lists[node] = Arrays.stream(lists[node]).sorted().distinct().toArray();
        }
        return lists;
    }
}
