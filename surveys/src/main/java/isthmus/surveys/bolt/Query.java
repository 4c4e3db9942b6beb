package isthmus.surveys.bolt;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** A query on its way, of which nothing is known but how much it gives. */
final class Query {

    private final Research research;
    private final String researcher;
    private final String release;
    private final long began = System.nanoTime();
    private final AtomicBoolean over = new AtomicBoolean();

    /** What was asked for so far; known to whoever reads the client's messages. */
    long asked;

    /** What was handed over; known to whoever reads the store's. */
    volatile long rows;

    /** Whether there was more than may be handed over; known to the same. */
    boolean exceeded;

    Query(Research research, String researcher, String release) {
        this.research = research;
        this.researcher = researcher;
        this.release = release;
    }

    void end() {
        end(true);
    }

    void end(boolean allowed) {
        if (over.compareAndSet(false, true)) {
            research.asked(new Asked(researcher, release, allowed, rows, Duration.ofNanos(System.nanoTime() - began)));
        }
    }
}
