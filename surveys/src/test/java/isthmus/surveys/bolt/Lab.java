package isthmus.surveys.bolt;

import io.helidon.common.tls.Tls;
import isthmus.assessment.field.Field;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.Release;
import isthmus.assessment.release.Tier;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.door.Door;
import isthmus.cypher.door.Limits;
import isthmus.cypher.door.Turns;
import isthmus.cypher.release.ReleaseStore;
import isthmus.surveys.Service;
import isthmus.surveys.web.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;

/** A door in front of the real store of a synthetic release, in a house of which nothing else is there. */
final class Lab implements Research, AutoCloseable {

    static final String TOKEN = "ist_one-researchers-token";
    static final String OTHER_TOKEN = "ist_another-researchers-token";
    static final String UNREAD = "fedcba9876543210";
    static final String RELEASE = "0123456789abcdef";
    static final Bounds BOUNDS = Bounds.usual();

    /** What is refused is no news here. */
    @SuppressWarnings("deprecation")
    static final Config CONFIG = Config.builder().withMaxConnectionPoolSize(8).withLogging(Logging.none()).build();

    private static final Field.Settings FIELD = new Field.Settings(60, 10, 30, 0.8, List.of("STR", "FLO"), 2026, 1);

    private static final class Holder {
        static final Path HOME = home();
        static final EmbeddedNeo4j ENGINE = engine();
        static final Door DOOR = Door.before(ENGINE);

        private static Path home() {
            try {
                return Files.createTempDirectory("isthmus-door");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedNeo4j engine() {
            var draws = Draws.from("thirty-two bytes, none of a kind".getBytes(StandardCharsets.UTF_8));
            var release = Release.of(Field.of(FIELD).map(Field.Synthetic::contribution).toList(), Tier.RESEARCHERS.policy(), draws);
            ReleaseStore.load(HOME, Publication.of(RELEASE, YearMonth.of(2026, 11), Optional.of(FIELD), release, List.of()), List.of());
            var engine = EmbeddedNeo4j.readOnly(HOME, Limits.OF_THE_STORE);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                DOOR.close();
                engine.close();
                Service.deleteAll(HOME);
            }));
            return engine;
        }
    }

    /** The store itself, as nobody outside of the service reaches it. */
    static EmbeddedNeo4j engine() {
        return Holder.ENGINE;
    }

    final Map<String, Researcher> tokens = new ConcurrentHashMap<>(Map.of(TOKEN, somebody("one"), OTHER_TOKEN, somebody("another")));
    final List<Asked> account = new CopyOnWriteArrayList<>();
    final Turns turns = new Turns(16, 2);
    final AtomicInteger guesses = new AtomicInteger();
    private final Gateway gateway;

    private Lab(Bounds bounds, Optional<Tls> tls) {
        try {
            this.gateway = Gateway.open(this, turns, bounds, "127.0.0.1", 0, "localhost", tls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lab open() {
        return open(BOUNDS);
    }

    static Lab open(Bounds bounds) {
        // Not when somebody waits for it.
        engine();
        return new Lab(bounds, Optional.empty());
    }

    static Lab secured(Tls tls) {
        return new Lab(BOUNDS, Optional.of(tls));
    }

    Gateway gateway() {
        return gateway;
    }

    int port() {
        return gateway.port();
    }

    Driver driver(String scheme) {
        return driver(scheme, TOKEN);
    }

    Driver driver(String scheme, String token) {
        return GraphDatabase.driver(scheme + "://localhost:" + port(), AuthTokens.basic("me", token), CONFIG);
    }

    static Researcher somebody(String id) {
        return new Researcher(id, Visitor.NOBODY);
    }

    @Override
    public Optional<Researcher> researcher(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    @Override
    public Duration missed(InetAddress client) {
        return guesses.incrementAndGet() > 3 ? Duration.ofSeconds(7) : Duration.ZERO;
    }

    @Override
    public Found find(Researcher researcher, String release) {
        if (release.equals(UNREAD)) {
            return new Found.Closed("Read the terms first.");
        }
        return release.isEmpty() || release.equals(RELEASE) ? new Found.Open(RELEASE, Holder.DOOR) : new Found.Nothing();
    }

    @Override
    public void asked(Asked query) {
        account.add(query);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
