package isthmus.surveys.account;

import static isthmus.surveys.account.Throttle.Secret.PASSWORD;
import static isthmus.surveys.account.Throttle.Secret.SECOND_FACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.limit.GuessGraph;
import isthmus.cypher.schema.SchemaMigrations;
import isthmus.surveys.edge.Clients;
import isthmus.surveys.edge.Pseudonyms;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrottleTest {

    @TempDir
    private static Path folder;

    private static final Pseudonyms PSEUDONYMS = Pseudonyms.ofThisServiceOnly();

    private static EmbeddedNeo4j engine;
    private static Graph graph;

    @BeforeAll
    static void start() {
        engine = EmbeddedNeo4j.start(folder);
        graph = Graph.connect(engine);
        SchemaMigrations.apply(graph);
    }

    @AfterAll
    static void stop() {
        graph.close();
        engine.close();
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hands clock = new Hands();
    private final Throttle throttle = service();

    private Throttle service() {
        return new Throttle(new GuessGraph(graph), PSEUDONYMS, new Clients(List.of()), clock);
    }

    @Test
    void pastFiveFailuresEachTryWaitsTwiceAsLongUpToAMinuteAtEveryService() {
        var other = service();
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt(PASSWORD, "doubled", "home")).isZero();
        }
        for (int seconds : new int[] {2, 4, 8, 16, 32, 60, 60}) {
            assertThat(other.attempt(PASSWORD, "doubled", "home")).isEqualTo(Duration.ofSeconds(seconds));
            clock.now = clock.now.plusSeconds(seconds);
            assertThat(throttle.attempt(PASSWORD, "doubled", "home")).isZero();
        }
        assertThat(throttle.attempt(PASSWORD, "another", "home")).as("somebody else from there").isZero();
        assertThat(throttle.attempt(PASSWORD, "doubled", "work")).as("the same from elsewhere").isZero();
        assertThat(throttle.attempt(SECOND_FACTOR, "doubled", "home")).as("another secret").isZero();
        clock.now = clock.now.plus(Duration.ofMinutes(16));
        assertThat(throttle.attempt(PASSWORD, "doubled", "home")).as("after a while").isZero();
    }

    @Test
    void spreadingOverManyPlacesOrManyAccountsDoesNotHelp() {
        for (int i = 0; i < 30; i++) {
            assertThat(throttle.attempt(PASSWORD, "wanted", "place " + i)).isZero();
        }
        assertThat(throttle.attempt(PASSWORD, "wanted", "place 30")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(5));
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.attempt(PASSWORD, "account " + i, "one place")).isZero();
        }
        assertThat(throttle.attempt(PASSWORD, "account 50", "one place")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whoeverKnowsTheSecretIsNeverSlowedDown() {
        for (int i = 0; i < 60; i++) {
            assertThat(throttle.attempt(PASSWORD, "busy", "office")).isZero();
            throttle.succeeded(PASSWORD, "busy", "office");
        }
        for (int i = 0; i < 4; i++) {
            throttle.attempt(PASSWORD, "busy", "office");
        }
        throttle.succeeded(PASSWORD, "busy", "office");
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt(PASSWORD, "busy", "office")).isZero();
        }
    }
}
