package isthmus.surveys.bolt;

import isthmus.cypher.door.Turns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A transaction, or a query that is one by itself: what a turn is taken for. */
final class Work {

    private final Turns.Turn turn;
    private final boolean explicit;
    private final long began = System.nanoTime();
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Query> queries = new ArrayList<>();
    private final Map<Long, Query> byId = new HashMap<>();

    Work(Turns.Turn turn, boolean explicit) {
        this.turn = turn;
        this.explicit = explicit;
    }

    /** Whether it goes on after its first result. */
    boolean isExplicit() {
        return explicit;
    }

    long began() {
        return began;
    }

    synchronized void add(Query query) {
        queries.add(query);
    }

    /** The store gave the query a number. */
    synchronized void named(long id, Query query) {
        byId.put(id, query);
    }

    synchronized @Nullable Query byId(long id) {
        return byId.get(id);
    }

    /** Gives the turn back; does so once. */
    void end() {
        if (over.compareAndSet(false, true)) {
            turn.close();
            all().forEach(Query::end);
        }
    }

    private synchronized List<Query> all() {
        return List.copyOf(queries);
    }
}
