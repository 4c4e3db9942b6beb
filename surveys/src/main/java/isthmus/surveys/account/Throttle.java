package isthmus.surveys.account;

import isthmus.cypher.limit.GuessGraph;
import isthmus.cypher.limit.GuessGraph.Guesses;
import isthmus.surveys.edge.Clients;
import isthmus.surveys.edge.Pseudonyms;
import isthmus.surveys.web.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slows guessing down and locks nobody out for good: past a few failures each further try has to wait, twice as long every
 * time, up to a minute. Counted for an account from one place, and more loosely for an account from everywhere and for a
 * place with every account, so that spreading does not help. All services of an installation count together.
 */
public final class Throttle {

    /** What is guessed at. */
    enum Secret {
        PASSWORD,
        SECOND_FACTOR,
        RECOVERY_CODE
    }

    /**
     * @param free tries that do not have to wait
     * @param longest that one has to wait
     */
    private record Rule(int free, Duration longest) {

        private static final int MOST_DOUBLINGS = 6;

        Duration wait(Guesses guesses, Instant now) {
            int over = guesses.count() - free;
            if (over < 0) {
                return Duration.ZERO;
            }
            var wait = Duration.ofSeconds(1L << Math.min(over + 1, MOST_DOUBLINGS));
            var left = Duration.between(now, guesses.last().plus(wait.compareTo(longest) > 0 ? longest : wait));
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    private static final Rule HERE = new Rule(5, Duration.ofMinutes(1));

    /** Colleagues share an address. */
    private static final Rule FROM_ONE_PLACE = new Rule(50, Duration.ofSeconds(30));

    /** Short, for it meets the account's owner too. */
    private static final Rule FROM_EVERYWHERE = new Rule(30, Duration.ofSeconds(5));

    private static final Guesses NONE = new Guesses(0, Instant.EPOCH);
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int PRUNE_EVERY = 100;

    private final GuessGraph guesses;
    private final Pseudonyms pseudonyms;
    private final Clients clients;
    private final Clock clock;
    private final AtomicInteger attempts = new AtomicInteger();

    public Throttle(GuessGraph guesses, Pseudonyms pseudonyms, Clients clients, Clock clock) {
        this.guesses = guesses;
        this.pseudonyms = pseudonyms;
        this.clients = clients;
        this.clock = clock;
    }

    /** The keys of one try. */
    private record Keys(String here, String place, String everywhere) {
        Set<String> all() {
            return Set.of(here, place, everywhere);
        }
    }

    private Keys keys(Secret secret, String username, String client) {
        return new Keys(
                pseudonyms.of(secret + " of " + username + " from " + client),
                pseudonyms.of(secret + " from " + client),
                pseudonyms.of(secret + " of " + username));
    }

    /**
     * To be asked before a secret is looked at. The try counts as failed until {@link #succeeded} is called.
     *
     * @return how long it has to wait; zero when it may go on
     */
    Duration attempt(Secret secret, String username, Request request) {
        return attempt(secret, username, clients.of(request.http()));
    }

    Duration attempt(Secret secret, String username, String client) {
        var keys = keys(secret, username, client);
        var now = clock.instant();
        if (attempts.incrementAndGet() % PRUNE_EVERY == 0) {
            guesses.prune(now.minus(MEMORY));
        }
        return guesses.attempt(keys.all(), now, MEMORY, all -> Collections.max(List.of(
                HERE.wait(all.getOrDefault(keys.here(), NONE), now),
                FROM_ONE_PLACE.wait(all.getOrDefault(keys.place(), NONE), now),
                FROM_EVERYWHERE.wait(all.getOrDefault(keys.everywhere(), NONE), now))));
    }

    void succeeded(Secret secret, String username, Request request) {
        succeeded(secret, username, clients.of(request.http()));
    }

    void succeeded(Secret secret, String username, String client) {
        var keys = keys(secret, username, client);
        guesses.succeeded(Set.of(keys.here()), Set.of(keys.place(), keys.everywhere()));
    }
}
