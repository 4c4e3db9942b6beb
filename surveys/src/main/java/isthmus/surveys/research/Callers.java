package isthmus.surveys.research;

import isthmus.cypher.researcher.Use;
import isthmus.surveys.bolt.Asked;
import isthmus.surveys.bolt.Research;
import isthmus.surveys.bolt.Researcher;
import isthmus.surveys.edge.Clients;
import isthmus.surveys.edge.Rates;
import isthmus.surveys.web.SignIn;
import isthmus.surveys.web.Visitor;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Those who come with a driver: signed in by their access tokens, as scripts are. */
public final class Callers implements Research {

    /**
     * Nearly every query asks the release that the one before it asked, and looking it up would take longer than most of them. One that
     * was taken away closes its door by itself.
     */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final int MOST_REMEMBERED = 1_000;

    private record Key(String researcher, String release) {}

    private record Known(Found.Open found, long since) {}

    private final SignIn signIn;
    private final Rates rates;
    private final Clients clients;
    private final Queries queries;
    private final Terms terms;
    private final Usage usage;
    private final String baseUrl;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    /** @param baseUrl where the terms of use are read */
    public Callers(SignIn signIn, Rates rates, Clients clients, Queries queries, Terms terms, Usage usage, String baseUrl) {
        this.signIn = signIn;
        this.rates = rates;
        this.clients = clients;
        this.queries = queries;
        this.terms = terms;
        this.usage = usage;
        this.baseUrl = baseUrl;
    }

    @Override
    public Optional<Researcher> researcher(String token) {
        return signIn.bearer(token).filter(Readers::reads).map(visitor -> new Researcher(visitor.required().username(), visitor));
    }

    @Override
    public Duration missed(InetAddress client) {
        return rates.miss(clients.of(client));
    }

    @Override
    public Found find(Researcher researcher, String release) {
        var key = new Key(researcher.id(), release);
        var before = known.get(key);
        long now = System.nanoTime();
        if (before != null && now - before.since() < REMEMBERED.toNanos()) {
            return before.found();
        }
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        var found = look(researcher.visitor(), release);
        if (found instanceof Found.Open open) {
            known.put(key, new Known(open, now));
        } else {
            known.remove(key);
        }
        return found;
    }

    private Found look(Visitor visitor, String release) {
        var entry = release.isEmpty() ? queries.usual(visitor) : queries.named(visitor, release);
        if (entry.isEmpty()) {
            return new Found.Nothing();
        }
        if (!terms.accepted(visitor, entry.get())) {
            return new Found.Closed("Read and accept the terms of use of this release first, on " + baseUrl + Terms.page(entry.get()) + ".");
        }
        return queries.door(entry.get()).<Found>map(door -> new Found.Open(entry.get().id(), door)).orElseGet(Found.Nothing::new);
    }

    @Override
    public void asked(Asked query) {
        usage.note(query.researcher(), query.release(), Use.Door.BOLT, query.allowed(), query.rows(), query.took());
    }
}
