package isthmus.surveys.bolt;

import java.util.function.IntSupplier;

/** Waits for what comes to be by itself. */
final class Eventually {

    private static final int TRIES = 3_000;
    private static final int PAUSE = 20;

    private Eventually() {}

    /** The number when it is the wanted one, or what it is after a minute. */
    static int is(IntSupplier number, int wanted) {
        for (int i = 0; i < TRIES && number.getAsInt() != wanted; i++) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return number.getAsInt();
    }
}
