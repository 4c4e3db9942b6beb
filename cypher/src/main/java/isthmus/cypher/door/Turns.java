package isthmus.cypher.door;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who may run a query next: each researcher some at once, and where more wait than can run, one of each in turn, so that nobody who sends
 * many holds up those who send few.
 */
public final class Turns {

    /** Ends with the query. */
    public final class Turn implements AutoCloseable {
        private final String researcher;
        private final Condition called;
        private boolean running;
        private boolean ended;

        private Turn(String researcher) {
            this.researcher = researcher;
            this.called = lock.newCondition();
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (running && !ended) {
                    ended = true;
                    all--;
                    runs.merge(researcher, -1, (a, b) -> a + b == 0 ? null : a + b);
                    next();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Those of all doors before the releases of a service. */
    public static Turns usual() {
        return new Turns(Limits.MOST_AT_ONCE, Limits.AT_ONCE);
    }

    private final int most;
    private final int each;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> runs = new HashMap<>();
    /** By researcher; who was called last is at the end. */
    private final Map<String, Deque<Turn>> waiting = new LinkedHashMap<>();
    private int all;

    /**
     * @param most that run at once
     * @param each of one researcher
     */
    public Turns(int most, int each) {
        this.most = most;
        this.each = each;
    }

    /**
     * Waits until a query may run.
     *
     * @return nothing when that took longer
     */
    public Optional<Turn> take(String researcher, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var turn = new Turn(researcher);
            waiting.computeIfAbsent(researcher, r -> new ArrayDeque<>()).add(turn);
            next();
            long left = longest.toNanos();
            try {
                while (!turn.running && left > 0) {
                    left = turn.called.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                turn.close();
                throw e;
            } finally {
                if (!turn.running) {
                    leave(turn);
                }
            }
            return turn.running ? Optional.of(turn) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void leave(Turn turn) {
        var queue = waiting.get(turn.researcher);
        if (queue != null) {
            queue.remove(turn);
            if (queue.isEmpty()) {
                waiting.remove(turn.researcher);
            }
        }
    }

    private void next() {
        while (all < most) {
            var researcher = waiting.keySet().stream().filter(r -> runs.getOrDefault(r, 0) < each).findFirst();
            if (researcher.isEmpty()) {
                return;
            }
            var queue = waiting.remove(researcher.get());
            var turn = queue.remove();
            if (!queue.isEmpty()) {
                waiting.put(researcher.get(), queue);
            }
            turn.running = true;
            all++;
            runs.merge(researcher.get(), 1, Integer::sum);
            turn.called.signal();
        }
    }

    /** How many run now. */
    public int running() {
        lock.lock();
        try {
            return all;
        } finally {
            lock.unlock();
        }
    }
}
