package isthmus.cypher.door;

import isthmus.cypher.Hex;
import isthmus.cypher.door.Step.End;
import isthmus.cypher.door.Step.Failed;
import isthmus.cypher.door.Step.Fields;
import isthmus.cypher.door.Step.Rows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * A query at work. Its result is fetched as it is taken, some rows ahead; whoever closes it early ends it in the database too.
 */
public final class Running implements AutoCloseable {

    private static final int BATCH = 250;
    private static final int AHEAD = 8;
    private static final String OUT_OF_MEMORY = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";

    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
    private final String ticket = Hex.random(16);
    private final Door door;
    private final Thread thread;
    private volatile boolean left;
    private boolean over;
    private long taken;

    Running(Door door, Driver driver, SessionConfig session, String query, Map<String, Object> parameters) {
        this.door = door;
        this.thread = Thread.ofVirtual().name("query").start(() -> run(driver, session, query, parameters));
    }

    private void run(Driver driver, SessionConfig session, String query, Map<String, Object> parameters) {
        var transaction = TransactionConfig.builder().withTimeout(Limits.LONGEST).withMetadata(Map.of("ticket", ticket)).build();
        long began = System.nanoTime();
        try (var opened = driver.session(session)) {
            var result = opened.run(query, parameters, transaction);
            put(new Fields(result.keys()));
            long rows = 0;
            var batch = new ArrayList<List<@Nullable Object>>(BATCH);
            while (rows < Limits.MOST_ROWS && !left && result.hasNext()) {
                batch.add(row(result.next()));
                rows++;
                if (batch.size() == BATCH) {
                    put(new Rows(List.copyOf(batch)));
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                put(new Rows(List.copyOf(batch)));
            }
            boolean cut = rows == Limits.MOST_ROWS && result.hasNext();
            if (cut) {
                door.terminate(ticket);
            }
            put(new End(rows, cut, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)));
        } catch (Neo4jException e) {
            fail(e.code(), message(e));
        } catch (RuntimeException e) {
            // Such as a value that the driver cannot put into Java.
            fail("Neo.DatabaseError.General.UnknownError", "The result cannot be read.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<@Nullable Object> row(Record record) {
        var row = new ArrayList<@Nullable Object>(record.size());
        for (int i = 0; i < record.size(); i++) {
            row.add(Values.of(record.get(i).asObject()));
        }
        return row;
    }

    private static String message(Neo4jException e) {
        if (OUT_OF_MEMORY.equals(e.code())) {
            return "The query needs more than " + (Limits.MOST_MEMORY >> 20) + " MB at once. Collect, sort or group less of it.";
        }
        return e.code().contains("TimedOut") || e.code().contains("Terminated")
                ? "The query did not end within " + Limits.LONGEST.toSeconds() + " seconds. Match less, or put a limit to the length of paths."
                : String.valueOf(e.getMessage());
    }

    private void fail(String code, String message) {
        try {
            put(new Failed(code, message));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(Step step) throws InterruptedException {
        // Nobody takes what comes after the one who asked has left.
        while (!left && !steps.offer(step, 1, TimeUnit.SECONDS)) {}
    }

    /**
     * @param longest to wait
     * @return nothing when nothing came so far; after {@link End} or {@link Failed} nothing comes any more
     */
    public Optional<Step> next(Duration longest) throws InterruptedException {
        var step = steps.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        taken += step instanceof Rows(var some) ? some.size() : 0;
        over |= step instanceof End || step instanceof Failed;
        return Optional.ofNullable(step);
    }

    /** How many rows were taken so far. */
    public long taken() {
        return taken;
    }

    /** Ends it, unless it has ended. */
    @Override
    public void close() {
        left = true;
        if (!over) {
            door.terminate(ticket);
        }
        steps.clear();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
