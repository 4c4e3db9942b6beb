package isthmus.cypher;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long a thread waits for a database that says nothing. Whoever serves somebody who waits lets all calls
 * {@linkplain #during share} one short patience, so that many slow answers do not add up to a request without end; a thread
 * that serves nobody, such as that which starts the service, has more.
 */
public final class SharedPatience {

    /** With the question that follows, less than the five seconds after which a request must have been refused. */
    private static final Duration OF_A_REQUEST = Duration.ofMillis(2_800);

    /** A call that comes late in a long request still gets this much. */
    private static final Duration LEAST = Duration.ofMillis(800);

    private static final Duration OTHERWISE = Duration.ofSeconds(30);

    private static final ThreadLocal<@Nullable SharedPatience> OF_THREAD = new ThreadLocal<>();

    private long left;

    private SharedPatience(long left) {
        this.left = left;
    }

    /** Runs work whose calls share one patience of a little under three seconds. */
    public static <T> T during(Supplier<T> work) {
        return during(OF_A_REQUEST.toNanos(), work);
    }

    /** @param left what those who wait for the work have left, in nanoseconds */
    static <T> T during(long left, Supplier<T> work) {
        var outer = OF_THREAD.get();
        OF_THREAD.set(new SharedPatience(left));
        try {
            return work.get();
        } finally {
            if (outer == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(outer);
            }
        }
    }

    /** How long the next call of this thread may wait, in nanoseconds. */
    static long left() {
        var patience = OF_THREAD.get();
        return patience == null ? OTHERWISE.toNanos() : Math.max(LEAST.toNanos(), patience.left);
    }

    /**
     * How long this thread may wait to hear whether the database works on its call, in nanoseconds.
     *
     * @param inARequest when somebody waits
     */
    static long forAQuestion(Duration inARequest) {
        return (OF_THREAD.get() == null ? OTHERWISE : inARequest).toNanos();
    }

    /** Takes a wait off what this thread's other calls have. */
    static void spend(long nanos) {
        var patience = OF_THREAD.get();
        if (patience != null) {
            patience.left -= nanos;
        }
    }
}
