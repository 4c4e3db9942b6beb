package isthmus.cypher.response;

import isthmus.cypher.GraphUnavailable;
import isthmus.cypher.Overloaded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Lets concurrent writes share one transaction: one thread commits whatever queued while its last transaction ran, and
 * every caller waits for the commit that holds its row. There is no waiting window: alone, a row is written at once.
 *
 * @param <R> what is written
 * @param <O> what becomes of it
 */
final class GroupCommit<R, O> implements AutoCloseable {

    private static final int MOST_AT_ONCE = 512;
    private static final int MOST_WAITING = 10_000;

    private record Waiting<R, O>(R row, CompletableFuture<O> outcome) {}

    private final BlockingQueue<Waiting<R, O>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Function<List<R>, List<O>> commit;
    private final Thread writer;
    private volatile boolean closed;

    /**
     * @param commit writes all rows in one transaction and gives an outcome for each, in the order of the rows; it must be
     *     safe to call again with the same rows
     */
    GroupCommit(String name, Function<List<R>, List<O>> commit) {
        this.commit = commit;
        this.writer = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /**
     * Returns after the commit.
     *
     * @throws Overloaded when too much is waiting; nothing was written
     * @throws GraphUnavailable when the database does not answer; whether the row was written is unknown
     */
    O write(R row) {
        var waiting = new Waiting<R, O>(row, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            throw new Overloaded();
        }
        try {
            return waiting.outcome().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void run() {
        var batch = new ArrayList<Waiting<R, O>>(MOST_AT_ONCE);
        while (true) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_AT_ONCE - 1);
            } catch (InterruptedException e) {
                queue.drainTo(batch);
                batch.forEach(w -> w.outcome().completeExceptionally(new Overloaded()));
                return;
            }
            settle(batch);
            batch.clear();
        }
    }

    private void settle(List<Waiting<R, O>> batch) {
        try {
            var outcomes = commit.apply(batch.stream().map(Waiting::row).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (GraphUnavailable e) {
            batch.forEach(w -> w.outcome().completeExceptionally(e));
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1) {
                batch.getFirst().outcome().completeExceptionally(e);
            } else {
                // One row that cannot be written must not sink those that happened to queue with it.
                batch.forEach(w -> settle(List.of(w)));
            }
        }
    }

    /** Refuses new rows, lets those under way finish, and ends. */
    @Override
    public void close() {
        closed = true;
        while (!queue.isEmpty() && writer.isAlive()) {
            Thread.onSpinWait();
        }
        writer.interrupt();
        try {
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
