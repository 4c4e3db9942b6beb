package isthmus.cypher.limit;

import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One leaky bucket for each key, filled by every service of an installation. */
public final class RateGraph {

    private static final Statement ADD = Statement.of(RateGraph.class, "add");
    private static final Statement PRUNE = Statement.of(RateGraph.class, "prune");

    /**
     * What a service let through since it last told.
     *
     * @param key a keyed hash
     * @param leak how much leaks from the bucket in a millisecond
     */
    public record Use(String key, int count, double leak) {}

    private final Graph graph;

    public RateGraph(Graph graph) {
        this.graph = graph;
    }

    /** Adds to the buckets; returns how full each of them is now. */
    public Map<String, Double> add(List<Use> uses) {
        // In one order everywhere: services that add at once wait for each other and do not deadlock.
        var rows = uses.stream()
                .sorted(Comparator.comparing(Use::key))
                .map(use -> Map.<String, Object>of("key", use.key(), "count", use.count(), "leak", use.leak()))
                .toList();
        var levels = new HashMap<String, Double>();
        graph.write(ADD, Map.of("uses", rows), r -> Map.entry(r.get("key").asString(), r.get("level").asDouble()))
                .forEach(level -> levels.put(level.getKey(), level.getValue()));
        return levels;
    }

    /** Forgets buckets that have run empty. */
    public void prune() {
        graph.write(PRUNE, Map.of());
    }
}
