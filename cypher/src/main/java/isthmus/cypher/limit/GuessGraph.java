package isthmus.cypher.limit;

import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Tries to sign in that did not succeed, by keyed hashes of who tried and whom they tried to be. */
public final class GuessGraph {

    private static final Statement LOOK = Statement.of(GuessGraph.class, "look");
    private static final Statement COUNT = Statement.of(GuessGraph.class, "count");
    private static final Statement TAKE_BACK = Statement.of(GuessGraph.class, "takeBack");
    private static final Statement FORGET = Statement.of(GuessGraph.class, "forget");
    private static final Statement PRUNE = Statement.of(GuessGraph.class, "prune");

    /**
     * @param last when the last one was; the beginning of 1970 when there was none
     */
    public record Guesses(int count, Instant last) {}

    private final Graph graph;

    public GuessGraph(Graph graph) {
        this.graph = graph;
    }

    /**
     * Counts a try before it is known how it ends, so that tries at the same moment know of each other, unless it has to
     * wait.
     *
     * @param wait from the guesses so far by key, no longer than {@code memory} ago
     * @return how long it has to wait; it was counted when that is zero
     */
    public Duration attempt(Set<String> keys, Instant now, Duration memory, Function<Map<String, Guesses>, Duration> wait) {
        return graph.transaction(tx -> {
            var forgotten = now.minus(memory);
            var guesses = new TreeMap<String, Guesses>();
            // In one order everywhere, against deadlocks.
            tx.run(LOOK, Map.of("keys", keys.stream().sorted().toList()), r -> {
                        var last = Instant.ofEpochMilli(r.get("last").asLong());
                        return Map.entry(r.get("key").asString(), new Guesses(last.isBefore(forgotten) ? 0 : r.get("count").asInt(), last));
                    })
                    .forEach(e -> guesses.put(e.getKey(), e.getValue()));
            var waiting = wait.apply(guesses);
            if (waiting.isZero()) {
                var counted = guesses.entrySet().stream()
                        .map(e -> Map.<String, Object>of("key", e.getKey(), "count", e.getValue().count() + 1))
                        .toList();
                tx.run(COUNT, Map.of("guesses", counted, "now", now.toEpochMilli()));
            }
            return waiting;
        });
    }

    /**
     * A counted try was none: forgets all guesses of some keys, and takes one back from others.
     */
    public void succeeded(Set<String> forget, Set<String> takeBack) {
        graph.transaction(tx -> {
            tx.run(FORGET, Map.of("keys", forget.stream().sorted().toList()));
            tx.run(TAKE_BACK, Map.of("keys", takeBack.stream().sorted().toList()));
            return true;
        });
    }

    public void prune(Instant before) {
        graph.write(PRUNE, Map.of("before", before.toEpochMilli()));
    }
}
