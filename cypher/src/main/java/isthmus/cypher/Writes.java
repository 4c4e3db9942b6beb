package isthmus.cypher;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets writes through beside each other, or holds all of them for a moment. Reads never pass here. */
final class Writes {

    private final Duration patience;

    /** Writes share it, whoever holds them has it alone. */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    /** @param patience how long a write waits while they are held */
    Writes(Duration patience) {
        this.patience = patience;
    }

    Writes() {
        this(EmbeddedNeo4j.MOMENT.plusSeconds(1));
    }

    /** What is done while nothing is written. */
    @FunctionalInterface
    interface Still<T> {
        T look() throws Exception;
    }

    /** @throws GraphUnavailable when writes are held for longer than a request should wait; nothing was written */
    <T> T through(Supplier<T> write) {
        if (!taken(gate.readLock(), patience)) {
            throw new GraphUnavailable(new TimeoutException("writes are held"));
        }
        try {
            return write.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    /**
     * Holds writes while {@code still} runs. Those under way end first; those that come are kept waiting.
     *
     * @param atMost how long those under way may take to end; new ones wait already
     * @throws TimeoutException when they took longer; nothing was held
     */
    <T> T held(Duration atMost, Still<T> still) throws Exception {
        if (!taken(gate.writeLock(), atMost)) {
            throw new TimeoutException("a write that was under way took longer than " + atMost.toMillis() + " ms");
        }
        try {
            return still.look();
        } finally {
            gate.writeLock().unlock();
        }
    }

    private static boolean taken(Lock lock, Duration patience) {
        try {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
