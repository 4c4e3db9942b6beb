package isthmus.surveys.durability;

import isthmus.surveys.Caller;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Many who answer at once: each takes a link, saves drafts, submits, and repeats with other answers what was not
 * acknowledged. Everything goes into the ledger.
 */
final class Respondents implements AutoCloseable {

    private final Round round;
    private final Ledger ledger;
    private final Supplier<Caller> caller;
    private final Deque<String> links;
    private final AtomicInteger marks;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicLong[] lastAcknowledged;
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicLong slowestRefusal = new AtomicLong();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile @Nullable String shared;
    private volatile boolean over;

    /**
     * @param marks gives numbers that no attempt of the ledger has
     * @param links to answer through; who does not come to an end puts theirs back
     */
    Respondents(int count, Round round, Ledger ledger, AtomicInteger marks, Deque<String> links, Supplier<Caller> caller) {
        this.round = round;
        this.ledger = ledger;
        this.marks = marks;
        this.caller = caller;
        this.links = links;
        this.lastAcknowledged = new AtomicLong[count];
        for (int i = 0; i < count; i++) {
            int me = i;
            lastAcknowledged[i] = new AtomicLong();
            threads.add(Thread.ofVirtual().start(() -> respond(me)));
        }
    }

    private void respond(int me) {
        var random = RandomGenerator.of("L64X128MixRandom");
        var link = links.poll();
        while (!over && link != null) {
            int choice = random.nextInt(6);
            if (choice == 0 && shared != null) {
                begin(shared);
            } else if (choice <= 2) {
                save(link);
            } else if (submit(link, me)) {
                link = links.poll();
            }
        }
        if (link != null) {
            links.addFirst(link);
        }
    }

    /** Lets them begin through a shared link now and then, too; what comes of it is answered like the others. */
    Respondents alsoBeginningThrough(String link) {
        shared = link;
        return this;
    }

    private void begin(String shared) {
        var key = ledger.keyToRepeat().orElseGet(() -> UUID.randomUUID().toString());
        ledger.beginning(key);
        var told = told(() -> caller.get().with("Idempotency-Key", key).json("POST", "/api/v1/survey/" + shared + "/start", Map.of()));
        if (told.status() == 201) {
            var token = told.text().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
            if (ledger.begun(key, token)) {
                links.addLast(token);
            }
        } else {
            pauseOrWonder(told);
        }
    }

    private void save(String link) {
        int mark = marks.incrementAndGet();
        ledger.saving(link, mark);
        switch (told(() -> round.save(caller.get(), link, mark))) {
            case Told(int status, String text) when status == 200 -> ledger.saved(link, mark);
            // It was submitted by an attempt of which nothing was heard.
            case Told(int status, String text) when status == 409 -> {}
            case Told told -> pauseOrWonder(told);
        }
    }

    private boolean submit(String link, int me) {
        int mark = marks.incrementAndGet();
        ledger.submitting(link, mark);
        var told = told(() -> round.submit(caller.get(), link, mark));
        if (told.status() == 200) {
            ledger.submitted(link, told.text().replaceAll(".*\"receipt\":\"([^\"]+)\".*", "$1"));
            acknowledged.incrementAndGet();
            lastAcknowledged[me].set(System.nanoTime());
            return true;
        }
        pauseOrWonder(told);
        return false;
    }

    /** @param status 0 when the connection broke */
    private record Told(int status, String text) {}

    private Told told(Supplier<Caller.Answer> request) {
        long began = System.nanoTime();
        try {
            var answer = request.get();
            if (answer.status() == 503) {
                unavailable.incrementAndGet();
                slowestRefusal.accumulateAndGet(System.nanoTime() - began, Math::max);
                if (answer.header("Retry-After").isEmpty()) {
                    surprises.add("503 without Retry-After: " + answer.text());
                }
            }
            return new Told(answer.status(), answer.text());
        } catch (UncheckedIOException e) {
            broken.incrementAndGet();
            return new Told(0, String.valueOf(e.getMessage()));
        }
    }

    private void pauseOrWonder(Told told) {
        if (told.status() != 503 && told.status() != 0) {
            surprises.add(told.status() + " " + told.text());
        }
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** How many requests ended without a reply. */
    int broken() {
        return broken.get();
    }

    /** How many 503 there were. */
    int unavailable() {
        return unavailable.get();
    }

    /** The longest that anybody waited for a 503. */
    Duration slowestRefusal() {
        return Duration.ofNanos(slowestRefusal.get());
    }

    /** Replies that nobody should get: neither taken nor a 503. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** Whether each of them was acknowledged something after a moment of {@link System#nanoTime}, or has no link left. */
    boolean allAcknowledgedSince(long moment) {
        for (int i = 0; i < lastAcknowledged.length; i++) {
            if (threads.get(i).isAlive() && lastAcknowledged[i].get() - moment < 0) {
                return false;
            }
        }
        return true;
    }

    /** Lets everybody finish the request they wait for. */
    void finish() {
        over = true;
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        finish();
    }
}
