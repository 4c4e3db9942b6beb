package isthmus.surveys.plan;

import isthmus.assessment.planner.Watch;
import isthmus.cypher.plan.Search;
import java.util.concurrent.TimeUnit;

/** Stops the optimizer when its time is up or somebody cancels, and lets others see how far it is. */
final class Deadline implements Watch {

    /** Often enough to look alive, and seldom enough to cost nothing. */
    private static final long REPORT = TimeUnit.MILLISECONDS.toNanos(400);

    /** Where progress is reported to. */
    @FunctionalInterface
    interface Report {
        /** @return false when somebody wants it to stop */
        boolean progress(Search search);
    }

    private final long started = System.nanoTime();
    private final long limit;
    private final Report report;
    private long reported = System.nanoTime();
    private boolean stopped;

    Deadline(int seconds, Report report) {
        this.limit = TimeUnit.SECONDS.toNanos(seconds);
        this.report = report;
    }

    /** For a caller who waits for the answer. */
    static Deadline quiet(int seconds) {
        return new Deadline(seconds, search -> true);
    }

    @Override
    public boolean goesOn(double best, double bound) {
        long now = System.nanoTime();
        if (stopped || now - started >= limit) {
            return false;
        }
        if (now - reported >= REPORT) {
            reported = now;
            stopped = !report.progress(new Search(best, bound, TimeUnit.NANOSECONDS.toMillis(now - started)));
        }
        return !stopped;
    }
}
