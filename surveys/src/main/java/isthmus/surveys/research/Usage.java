package isthmus.surveys.research;

import isthmus.cypher.GraphUnavailable;
import isthmus.cypher.researcher.ResearchUseGraph;
import isthmus.cypher.researcher.Use;
import isthmus.surveys.web.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Notes how releases are used, and makes nobody wait for it: written once a second or for every five hundred, and at the end. While the
 * database is away notes wait for it; beyond what fits they are lost, and the log says how many.
 */
public final class Usage implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Usage.class.getName());
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 50_000;
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ResearchUseGraph graph;
    private final Clock clock;
    private final BlockingQueue<Use> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong noted = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("usage").factory());

    public Usage(ResearchUseGraph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
        writer.scheduleWithFixedDelay(this::write, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Notes that somebody used a release; of visitors who are not signed in nothing is noted.
     *
     * @param release its id
     * @param allowed false when policy or limits denied it
     * @param rows that went out
     */
    public void note(Visitor visitor, String release, Use.Door door, boolean allowed, long rows, Duration took) {
        if (visitor.signedIn()) {
            note(visitor.required().username(), release, door, allowed, rows, took);
        }
    }

    /** The same, where there is an account and no request of a browser. */
    public void note(String account, String release, Use.Door door, boolean allowed, long rows, Duration took) {
        if (!waiting.offer(new Use(account, release, door, allowed, rows, Math.max(0, took.toMillis()), clock.instant()))) {
            lost.incrementAndGet();
        } else if (noted.incrementAndGet() % MOST_AT_ONCE == 0) {
            hurry();
        }
    }

    private void hurry() {
        try {
            writer.execute(this::write);
        } catch (RejectedExecutionException e) {
            // It is closing, and what waits is written at the end.
        }
    }

    private synchronized void write() {
        var batch = new ArrayList<Use>(MOST_AT_ONCE);
        try {
            while (waiting.drainTo(batch, MOST_AT_ONCE) > 0) {
                graph.record(batch);
                batch.clear();
            }
        } catch (GraphUnavailable e) {
            // If it had been written after all it is counted twice, which is better than not at all.
            batch.stream().filter(use -> !waiting.offer(use)).forEach(use -> lost.incrementAndGet());
        } catch (RuntimeException e) {
            lost.addAndGet(batch.size());
            LOG.log(Level.WARNING, "how releases were used could not be recorded", e);
        }
        tellLost();
    }

    private void tellLost() {
        long gone = lost.getAndSet(0);
        if (gone > 0) {
            LOG.warning(gone + " uses of releases were not recorded");
        }
    }

    /** Writes what waits. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        write();
        lost.addAndGet(waiting.size());
        tellLost();
    }
}
