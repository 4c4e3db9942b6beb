package isthmus.surveys.edge;

import isthmus.cypher.GraphUnavailable;
import isthmus.cypher.limit.RateGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How often each client, account, access token and survey link may ask. Counted here, without a write for a request; once a
 * second services tell each other what they let through, so that together they let through no more than one would, give or
 * take that second and a twentieth of what fits at once.
 */
public final class Rates implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rates.class.getName());

    /** Guesses are this much rarer than requests that find something. */
    private static final int RARER = 10;

    private static final int MOST_BUCKETS = 200_000;
    private static final int MOST_AT_ONCE = 5_000;
    private static final Duration EXCHANGE = Duration.ofSeconds(1);
    private static final int PRUNE_EVERY = 60;

    private final boolean unlimited;
    private final Bucket.Size requests;
    private final Bucket.Size misses;
    private final RateGraph graph;
    private final Pseudonyms pseudonyms;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final ScheduledExecutorService exchange =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("rates").factory());
    private int exchanges;

    /** @param perMinute 0 for no limit */
    public Rates(int perMinute, RateGraph graph, Pseudonyms pseudonyms) {
        this.unlimited = perMinute == 0;
        this.requests = Bucket.Size.perMinute(Math.max(1, perMinute));
        this.misses = Bucket.Size.perMinute(Math.max(1, perMinute / (double) RARER));
        this.graph = graph;
        this.pseudonyms = pseudonyms;
        if (!unlimited) {
            exchange.scheduleWithFixedDelay(this::tell, EXCHANGE.toMillis(), EXCHANGE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Counts a request.
     *
     * @param who whoever is counted, told apart by a word before it: {@code client:192.0.2.1}
     * @return how long it has to wait; zero when it may go on
     */
    public Duration request(String who) {
        return take(who, requests);
    }

    /** Counts a request that found nothing and may have been a guess, as {@link #request} does. */
    public Duration miss(String who) {
        return take("miss:" + who, misses);
    }

    private Duration take(String who, Bucket.Size size) {
        if (unlimited) {
            return Duration.ZERO;
        }
        var bucket = buckets.get(who);
        if (bucket == null) {
            if (buckets.size() >= MOST_BUCKETS) {
                // From so many places at once that counting them would be the greater harm.
                return Duration.ZERO;
            }
            bucket = buckets.computeIfAbsent(who, w -> new Bucket(size, now()));
        }
        return bucket.take(now());
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    private void tell() {
        try {
            exchangeOnce();
            buckets.values().removeIf(bucket -> bucket.isEmpty(now()));
            if (++exchanges % PRUNE_EVERY == 0) {
                graph.prune();
            }
        } catch (GraphUnavailable e) {
            // Each service counts by itself until the database answers again.
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "services could not tell each other how often they were asked", e);
        }
    }

    private void exchangeOnce() {
        record Told(Bucket bucket, int count) {}
        var told = new HashMap<String, Told>();
        var uses = new ArrayList<RateGraph.Use>();
        for (var entry : buckets.entrySet()) {
            int count = uses.size() < MOST_AT_ONCE ? entry.getValue().tell() : 0;
            if (count > 0) {
                var key = pseudonyms.of(entry.getKey());
                told.put(key, new Told(entry.getValue(), count));
                uses.add(new RateGraph.Use(key, count, entry.getValue().size().leak()));
            }
        }
        if (uses.isEmpty()) {
            return;
        }
        try {
            graph.add(uses).forEach((key, level) -> {
                var one = told.get(key);
                if (one != null) {
                    one.bucket().hear(level, now());
                }
            });
        } catch (RuntimeException e) {
            told.values().forEach(one -> one.bucket().takeBack(one.count()));
            throw e;
        }
    }

    @Override
    public void close() {
        exchange.shutdownNow();
    }
}
