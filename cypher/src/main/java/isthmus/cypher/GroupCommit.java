package isthmus.cypher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Lets concurrent writes share one transaction: a thread commits whatever queued while the last transaction ran, and
 * every caller waits for the commit that holds its row. There is no waiting window: alone, a row is written at once.
 *
 * <p>A second thread may begin the next transaction while the last one is committed, which is mostly waiting for the disk.
 *
 * @param <R> what is written
 * @param <O> what becomes of it
 */
public final class GroupCommit<R, O> implements AutoCloseable {

    private static final int MOST_AT_ONCE = 512;
    private static final int MOST_WAITING = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Writes rows, or reads them. */
    @FunctionalInterface
    public interface Work<R, O> {

        /**
         * Works on all rows in one transaction; must be safe to call again with the same rows.
         *
         * @param handOver may be called when only the commit is left: the next transaction then begins beside it. Before that
         *     it would take rows away from the one after it, and many small transactions cost more than few large ones.
         * @return an outcome for each row, in their order
         */
        List<O> on(List<R> rows, Runnable handOver);
    }

    /** A row and who waits for it; either the writer takes it up or its caller withdraws it, whoever comes first. */
    private record Waiting<R, O>(R row, long deadline, AtomicBoolean claimed, CompletableFuture<O> outcome) {

        Waiting(R row, long patience) {
            this(row, System.nanoTime() + patience, new AtomicBoolean(), new CompletableFuture<>());
        }

        boolean claim() {
            return claimed.compareAndSet(false, true);
        }

        long left() {
            return deadline - System.nanoTime();
        }
    }

    /** What waits to be written; an empty entry is the last one. */
    private final BlockingQueue<Optional<Waiting<R, O>>> queue = new ArrayBlockingQueue<>(MOST_WAITING);

    /** Whose it is takes the next rows. */
    private final Semaphore turn = new Semaphore(1);

    private final Work<R, O> work;
    private final List<Thread> writers;
    private boolean closed;

    /** Only touched by the thread whose turn it is. */
    private boolean ended;

    public GroupCommit(String name, Work<R, O> work) {
        this.work = work;
        this.writers = Stream.generate(() -> Thread.ofPlatform().name(name).daemon().start(this::run)).limit(2).toList();
    }

    /**
     * Returns after the commit. What the caller waits, in the queue too, is taken off the {@link SharedPatience} of its thread.
     *
     * @throws Overloaded when too much is waiting, the row's turn does not come in time, or nothing is taken any more; nothing
     *     was written
     * @throws GraphUnavailable when the database does not answer; whether the row was written is unknown
     * @throws GraphStopped when it must be started again; that is unknown too
     */
    public O write(R row) {
        long began = System.nanoTime();
        long patience = SharedPatience.left();
        var waiting = new Waiting<R, O>(row, patience);
        if (!enqueue(waiting)) {
            throw new Overloaded();
        }
        try {
            if (!Switchboard.arrives(waiting.outcome(), patience) && waiting.claim()) {
                throw new Overloaded();
            }
            return waiting.outcome().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            SharedPatience.spend(System.nanoTime() - began);
        }
    }

    /** Excludes closing: a row behind the last entry would wait for ever. */
    private synchronized boolean enqueue(Waiting<R, O> waiting) {
        return !closed && queue.offer(Optional.of(waiting));
    }

    private void run() {
        turn.acquireUninterruptibly();
        while (!ended) {
            var taken = take();
            ended = !taken.stream().allMatch(Optional::isPresent);
            var handedOver = new AtomicBoolean();
            Runnable handOver = () -> {
                if (handedOver.compareAndSet(false, true)) {
                    turn.release();
                }
            };
            settle(taken.stream().flatMap(Optional::stream).filter(Waiting::claim).toList(), handOver);
            if (handedOver.get()) {
                turn.acquireUninterruptibly();
            }
        }
        turn.release();
    }

    private List<Optional<Waiting<R, O>>> take() {
        var taken = new ArrayList<Optional<Waiting<R, O>>>(MOST_AT_ONCE);
        try {
            taken.add(queue.take());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody but this class has the thread", e);
        }
        queue.drainTo(taken, MOST_AT_ONCE - 1);
        return taken;
    }

    private void settle(List<Waiting<R, O>> batch, Runnable handOver) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            long patience = batch.stream().mapToLong(Waiting::left).min().orElseThrow();
            var outcomes = SharedPatience.during(patience, () -> work.on(batch.stream().map(Waiting::row).toList(), handOver));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (GraphUnavailable | GraphStopped e) {
            batch.forEach(w -> w.outcome().completeExceptionally(e));
            refuseWhatQueued(e);
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1) {
                batch.getFirst().outcome().completeExceptionally(e);
            } else {
                // One row that cannot be written must not sink those that happened to queue with it.
                batch.forEach(w -> settle(List.of(w), handOver));
            }
        }
    }

    /** Whoever queued behind a commit that came to nothing has waited as long, and would only wait as long again. */
    private void refuseWhatQueued(RuntimeException cause) {
        var queued = new ArrayList<Optional<Waiting<R, O>>>();
        queue.drainTo(queued);
        queued.stream().flatMap(Optional::stream).forEach(w -> w.outcome().completeExceptionally(cause));
        if (queued.contains(Optional.<Waiting<R, O>>empty())) {
            queue.add(Optional.empty());
        }
    }

    /**
     * Refuses new rows, lets those under way finish, and ends. A writer is never interrupted: that would break off a
     * commit whose callers then could not know what became of it.
     */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            queue.offer(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            for (var writer : writers) {
                writer.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
