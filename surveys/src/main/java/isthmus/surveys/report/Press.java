package isthmus.surveys.report;

import isthmus.cypher.Overloaded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Prints on demand, as many at a time as there are threads. Those who ask take turns, so that one who wants hundreds keeps
 * nobody waiting for more than one of them; who asks for the same at the same time shares one printing; and what was printed is
 * kept by its content while there is room. A printing that nobody has asked for in a while is dropped before it begins.
 */
public final class Press implements AutoCloseable {

    /** How long a printing stays wanted after the last one who asked has stopped waiting. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** What became of an order in the time that its customer had. */
    public sealed interface Outcome {

        record Printed(byte[] bytes) implements Outcome {}

        /** Ask again: it is in the queue or under the press. @param before how many printings come first; 0 while it is printed */
        record Waiting(int before) implements Outcome {}
    }

    /**
     * @param threads how many printings there are at a time, from 1
     * @param waiting how many may wait
     * @param each how many of one customer may wait
     * @param kept bytes of finished printings that are kept
     */
    public record Bounds(int threads, int waiting, int each, long kept) {

        /** A report that waits may hold two megabytes, so that the longest queue takes a quarter of a small machine's heap. */
        public static Bounds ofThisMachine() {
            return new Bounds(Math.max(1, Runtime.getRuntime().availableProcessors()), 150, 100, 64L * 1024 * 1024);
        }
    }

    private static final class Job {
        private final String key;
        private final Supplier<byte[]> work;
        private final CompletableFuture<byte[]> done = new CompletableFuture<>();
        private final Set<String> customers = new HashSet<>();
        private boolean begun;
        private int present;
        private Instant asked;

        private Job(String key, Supplier<byte[]> work, Instant asked) {
            this.key = key;
            this.work = work;
            this.asked = asked;
        }
    }

    private final Bounds bounds;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ordered = lock.newCondition();
    private final Map<String, Job> jobs = new HashMap<>();

    /** One line for each customer; the first is the one whose turn it is. */
    private final Map<String, Deque<Job>> lines = new LinkedHashMap<>();

    private final Map<String, byte[]> shelf = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Thread> printers = new HashSet<>();
    private long onShelf;
    private long printed;
    private long failed;
    private long served;
    private boolean closed;

    public Press(Bounds bounds, InstantSource clock) {
        this.bounds = bounds;
        this.clock = clock;
        for (int i = 0; i < bounds.threads(); i++) {
            printers.add(Thread.ofPlatform().daemon().name("press-" + i).start(this::printAll));
        }
    }

    /**
     * Prints, or says how far it is when {@code patience} ends first; whoever asks again with the same key is given what came
     * of it.
     *
     * @param customer whose turn it takes
     * @param key of the content, the same for the same bytes
     * @throws Overloaded when too much is waiting
     * @throws IllegalStateException when the printing failed, with the cause; the next who asks has it tried again
     */
    public Outcome print(String customer, String key, Supplier<byte[]> work, Duration patience) {
        Job job;
        lock.lock();
        try {
            var kept = shelf.get(key);
            if (kept != null) {
                served++;
                return new Outcome.Printed(kept);
            }
            job = order(customer, key, work);
            job.present++;
        } finally {
            lock.unlock();
        }
        try {
            return new Outcome.Printed(job.done.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Outcome.Waiting(before(job));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Overloaded) {
                throw new Overloaded();
            }
            throw new IllegalStateException("a report could not be printed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        } finally {
            leave(job);
        }
    }

    private Job order(String customer, String key, Supplier<byte[]> work) {
        if (closed) {
            throw new Overloaded();
        }
        forgetTheUnwanted();
        var job = jobs.get(key);
        boolean mine = job != null && (job.begun || job.customers.contains(customer));
        if (!mine && (lines.getOrDefault(customer, new ArrayDeque<>()).size() >= bounds.each() || job == null && waiting() >= bounds.waiting())) {
            throw new Overloaded();
        }
        if (job == null) {
            job = new Job(key, work, clock.instant());
            jobs.put(key, job);
        }
        if (!mine) {
            job.customers.add(customer);
            lines.computeIfAbsent(customer, c -> new ArrayDeque<>()).add(job);
            ordered.signal();
        }
        return job;
    }

    private void leave(Job job) {
        lock.lock();
        try {
            job.present--;
            job.asked = clock.instant();
        } finally {
            lock.unlock();
        }
    }

    private void printAll() {
        try {
            while (true) {
                print(next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(Job job) {
        byte[] bytes = null;
        Throwable fault = null;
        try {
            bytes = job.work.get();
        } catch (Throwable e) {
            // Whatever it was belongs to those who asked, and the press goes on.
            fault = e;
        }
        lock.lock();
        try {
            jobs.remove(job.key);
            if (bytes == null) {
                failed++;
            } else {
                printed++;
                keep(job.key, bytes);
            }
        } finally {
            lock.unlock();
        }
        if (bytes == null) {
            job.done.completeExceptionally(fault == null ? new IllegalStateException("nothing was printed") : fault);
        } else {
            job.done.complete(bytes);
        }
    }

    /** The first of the customer whose turn it is, who goes to the end of the round with the rest. */
    private Job next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                forgetTheUnwanted();
                var turns = lines.entrySet().iterator();
                if (turns.hasNext()) {
                    var turn = turns.next();
                    turns.remove();
                    var line = turn.getValue();
                    var job = line.remove();
                    if (!line.isEmpty()) {
                        lines.put(turn.getKey(), line);
                    }
                    job.begun = true;
                    // It stands in the lines of others too, who are served with it.
                    takeOut(job);
                    return job;
                }
                ordered.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void takeOut(Job job) {
        for (var customer : job.customers) {
            var line = lines.get(customer);
            if (line != null && line.remove(job) && line.isEmpty()) {
                lines.remove(customer);
            }
        }
    }

    private void forgetTheUnwanted() {
        var longAgo = clock.instant().minus(GRACE);
        jobs.values().removeIf(job -> {
            boolean unwanted = !job.begun && job.present == 0 && job.asked.isBefore(longAgo);
            if (unwanted) {
                takeOut(job);
            }
            return unwanted;
        });
    }

    private void keep(String key, byte[] bytes) {
        if (bytes.length > bounds.kept()) {
            return;
        }
        shelf.put(key, bytes);
        onShelf += bytes.length;
        var oldest = shelf.entrySet().iterator();
        while (onShelf > bounds.kept()) {
            onShelf -= oldest.next().getValue().length;
            oldest.remove();
        }
    }

    private int before(Job job) {
        lock.lock();
        try {
            return job.begun ? 0 : job.customers.stream().mapToInt(customer -> before(customer, job)).min().orElse(0);
        } finally {
            lock.unlock();
        }
    }

    /** As many of the customer's own as stand before it, and as many of every other as get their turn until then. */
    private int before(String customer, Job job) {
        var own = lines.getOrDefault(customer, new ArrayDeque<>());
        int place = (int) own.stream().takeWhile(each -> each != job).count();
        int before = place;
        boolean earlier = true;
        for (var line : lines.entrySet()) {
            if (line.getKey().equals(customer)) {
                earlier = false;
            } else {
                before += Math.min(line.getValue().size(), earlier ? place + 1 : place);
            }
        }
        return before;
    }

    /** How many printings have not begun. */
    public int waiting() {
        lock.lock();
        try {
            return (int) jobs.values().stream().filter(job -> !job.begun).count();
        } finally {
            lock.unlock();
        }
    }

    /** How often something was printed since the start. */
    public long printed() {
        return counted(() -> printed);
    }

    /** How many printings failed since the start. */
    public long failed() {
        return counted(() -> failed);
    }

    /** How often what was asked for had been printed already. */
    public long served() {
        return counted(() -> served);
    }

    /** Bytes of finished printings that are kept. */
    public long kept() {
        return counted(() -> onShelf);
    }

    private long counted(java.util.function.LongSupplier count) {
        lock.lock();
        try {
            return count.getAsLong();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody order any more; what has begun may still be printed, what waits is not. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            jobs.values().stream().filter(job -> !job.begun).forEach(job -> job.done.completeExceptionally(new Overloaded()));
            lines.clear();
        } finally {
            lock.unlock();
        }
        printers.forEach(Thread::interrupt);
    }
}
