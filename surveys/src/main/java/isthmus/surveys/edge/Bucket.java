package isthmus.surveys.edge;

import java.time.Duration;

/** A leaky bucket: each request fills it by one, and what is over the brim has to wait. */
final class Bucket {

    /** A part of the brim that a service may have let through before it tells the others. */
    private static final double UNTOLD = 1 / 20.0;

    /**
     * @param brim how many requests fit at once
     * @param leak how many leak in a millisecond
     */
    record Size(double brim, double leak) {

        static Size perMinute(double requests) {
            return new Size(Math.max(1, requests / 3), requests / 60_000);
        }
    }

    private final Size size;
    private double level;
    private long at;
    private int untold;

    Bucket(Size size, long now) {
        this.size = size;
        this.at = now;
    }

    Size size() {
        return size;
    }

    private void leak(long now) {
        level = Math.max(0, level - (now - at) * size.leak());
        at = now;
    }

    /** @return how long the request has to wait; it was counted when that is zero */
    synchronized Duration take(long now) {
        leak(now);
        double over = level + 1 - size.brim();
        if (over > 0) {
            return Duration.ofMillis(1 + (long) (over / size.leak()));
        }
        level++;
        untold++;
        return Duration.ZERO;
    }

    /** What the others do not know of; zero while that is too little to matter. */
    synchronized int tell() {
        int telling = untold >= size.brim() * UNTOLD ? untold : 0;
        untold -= telling;
        return telling;
    }

    /** The others could not be told. */
    synchronized void takeBack(int telling) {
        untold += telling;
    }

    /** What all let through together, up to what was told. */
    synchronized void hear(double all, long now) {
        leak(now);
        level = Math.max(level, all + untold);
    }

    synchronized boolean isEmpty(long now) {
        leak(now);
        return level == 0;
    }
}
