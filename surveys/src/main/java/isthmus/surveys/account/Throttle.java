package isthmus.surveys.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down and locks nobody out for good: after five failures within a while each further try has to wait, twice
 * as long every time, up to a minute.
 */
final class Throttle {

    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 10_000;

    private record Failures(int count, Instant last) {
        Instant nextTry() {
            int over = Math.max(0, count - FREE_TRIES);
            var wait = over == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(over, 6));
            return last.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        }
    }

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** How long the key has to wait before it may try again; zero when it may now. */
    synchronized Duration wait(String key, Instant now) {
        var failed = failures.get(key);
        if (failed == null || failed.last().plus(FORGOTTEN_AFTER).isBefore(now)) {
            return Duration.ZERO;
        }
        var wait = Duration.between(now, failed.nextTry());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    synchronized void failed(String key, Instant now) {
        failures.merge(key, new Failures(1, now), (old, one) ->
                old.last().plus(FORGOTTEN_AFTER).isBefore(now) ? one : new Failures(old.count() + 1, now));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }
}
