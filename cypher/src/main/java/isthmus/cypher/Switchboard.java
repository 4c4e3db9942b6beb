package isthmus.cypher;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;

/**
 * Makes calls to the database that end in time whatever the network does. The driver itself waits for ever on a
 * connection that is open and says nothing; so each call runs on a thread of its own, which is left behind when the
 * caller's {@link SharedPatience} is at its end, unless the database says over another wire that it works on that very call.
 *
 * <p>Why so and not with time limits of the statements alone: decisions/0005.
 */
final class Switchboard implements AutoCloseable {

    private static final Statement WORKING = Statement.of(Switchboard.class, "working");

    /** What lies between here and the database. */
    enum Way {
        /** A network, which can lose anything. */
        NETWORK(Duration.ofMillis(1_400), Duration.ofSeconds(8)),
        /** None: the engine is in this process, and only busy when it says nothing. */
        NONE(Duration.ofSeconds(30), Duration.ofSeconds(60));

        private final Duration silence;
        private final Duration longestWrite;

        /**
         * @param silence how long the database may go, while somebody waits, without saying that it works on a call
         * @param longestWrite of one statement: what it locked is free again soon also when the network lost it
         */
        Way(Duration silence, Duration longestWrite) {
            this.silence = silence;
            this.longestWrite = longestWrite;
        }
    }

    /** Between two questions whether the database works on a call. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Supplier<Driver> drivers;
    private final SessionConfig session;
    private final Way way;
    private final String caller = Hex.random(8) + "-";
    private final AtomicLong calls = new AtomicLong();
    private final AtomicBoolean rehearsed = new AtomicBoolean();
    private Wire wire;

    Switchboard(Supplier<Driver> drivers, SessionConfig session, Way way) {
        this.drivers = drivers;
        this.session = session;
        this.way = way;
        this.wire = new Wire(drivers.get());
    }

    /** How long a transaction of one statement that writes may take. */
    Duration longestWrite() {
        return way.longestWrite;
    }

    /** As {@link #write}, for work that only reads. */
    <T> T read(Duration longest, TransactionCallback<T> work) {
        return call(longest, config -> (session, answer) -> session.executeRead(work, config));
    }

    /**
     * Runs work in a transaction, again after a passing fault.
     *
     * @param longest of each attempt: what a connection that died has locked in the database stays locked as long
     * @throws GraphUnavailable when the database says nothing for longer than the caller has patience; whether anything was
     *     written is unknown then. If it was not, it will not be later either, so that it cannot come over what the caller
     *     writes next.
     */
    <T> T write(Duration longest, TransactionCallback<T> work) {
        return call(longest, config -> (session, answer) -> session.executeWrite(
                tx -> {
                    var result = work.execute(tx);
                    if (answer.isDone()) {
                        throw new IllegalStateException("the caller waits no more");
                    }
                    return result;
                },
                config));
    }

    private <T> T call(Duration longest, Function<TransactionConfig, BiFunction<Session, Future<T>, T>> work) {
        var name = caller + calls.incrementAndGet();
        var config = TransactionConfig.builder()
                .withTimeout(longest)
                .withMetadata(Map.of("call", name))
                .build();
        long began = System.nanoTime();
        var wire = pickUp();
        var answer = answer(wire, work.apply(config));
        try {
            if (!arrives(answer, SharedPatience.left())) {
                wire.giveUp();
                waitWhileWorkedOn(answer, name);
            }
            var result = result(answer);
            rehearse();
            return result;
        } finally {
            // Whatever ended the wait: what is still under way must not be committed any more.
            answer.cancel(false);
            wire.hangUp();
            SharedPatience.spend(System.nanoTime() - began);
        }
    }

    /** The result may be had before the connection is tidied up, which takes another round trip. */
    private <T> CompletableFuture<T> answer(Wire wire, BiFunction<Session, Future<T>, T> work) {
        var answer = new CompletableFuture<T>();
        Thread.ofVirtual().start(() -> {
            try (var s = wire.session(session)) {
                answer.complete(work.apply(s, answer));
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private void waitWhileWorkedOn(CompletableFuture<?> answer, String name) {
        long silence = SharedPatience.forAQuestion(way.silence);
        long end = System.nanoTime() + silence;
        while (!answer.isDone() && end - System.nanoTime() > 0) {
            if (isWorkedOn(name, end - System.nanoTime())) {
                end = System.nanoTime() + silence;
            }
            arrives(answer, PAUSE.toNanos());
        }
        answer.completeExceptionally(new GraphUnavailable(new TimeoutException("no answer, and the database does not work on one")));
    }

    /** Asks the question once while nobody waits for the answer: a database plans it the first time, which can take long. */
    private void rehearse() {
        if (rehearsed.compareAndSet(false, true)) {
            var wire = pickUp();
            answer(wire, (s, answer) -> isWorkedOn(s, "rehearsal")).whenComplete((working, failure) -> wire.hangUp());
        }
    }

    private boolean isWorkedOn(String name, long patience) {
        var other = pickUp();
        try {
            CompletableFuture<Boolean> working = answer(other, (s, answer) -> isWorkedOn(s, name));
            if (!arrives(working, patience)) {
                other.giveUp();
                throw new GraphUnavailable(new TimeoutException("no answer, not over a new connection either"));
            }
            return result(working);
        } finally {
            other.hangUp();
        }
    }

    private static boolean isWorkedOn(Session session, String name) {
        return session.executeRead(
                tx -> tx.run(WORKING.text(), Map.of("call", name)).single().get("working").asBoolean());
    }

    private synchronized Wire pickUp() {
        while (!wire.pickUp()) {
            wire = new Wire(drivers.get());
        }
        return wire;
    }

    /**
     * Waits for an answer or a failure.
     *
     * @return whether one is there
     * @throws GraphUnavailable when the thread is interrupted
     */
    static boolean arrives(CompletableFuture<?> answer, long nanos) {
        try {
            answer.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailable(e);
        }
    }

    private static <T> T result(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                // The trace of the thread that failed does not say who asked.
                cause.addSuppressed(new IllegalStateException("asked here"));
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        wire.close();
    }
}
