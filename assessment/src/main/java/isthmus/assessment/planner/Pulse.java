package isthmus.assessment.planner;

/** Asks the watch again after every bit of work, and remembers that it said stop. */
final class Pulse {

    /** Steps of a few nanoseconds, many more while the code is still interpreted. */
    private static final int STEPS = 50_000;

    private final Watch watch;
    private double best = 0;
    private double bound = Double.POSITIVE_INFINITY;
    private int work = 0;
    private boolean stopped = false;

    Pulse(Watch watch) {
        this.watch = watch;
    }

    void know(double best, double bound) {
        this.best = best;
        this.bound = Math.max(best, bound);
    }

    double best() {
        return best;
    }

    double bound() {
        return bound;
    }

    /** @return whether to stop */
    boolean beat(int steps) {
        work += steps;
        if (work >= STEPS) {
            work = 0;
            stopped = stopped || !watch.goesOn(best, bound);
        }
        return stopped;
    }

    boolean stopped() {
        return stopped;
    }
}
