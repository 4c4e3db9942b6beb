package isthmus.surveys.durability;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what happens elsewhere. */
final class Wait {

    private Wait() {}

    static void until(Duration longest, BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > longest.toNanos()) {
                throw new AssertionError("not within " + longest);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
