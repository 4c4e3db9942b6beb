package isthmus.surveys.web;

import java.time.Duration;

/** Asked more often than is good for others. */
final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param wait until it may be asked again */
    TooMany(Duration wait) {
        super("too many requests", null, false, false);
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    long seconds() {
        return seconds;
    }
}
