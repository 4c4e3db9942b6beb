package isthmus.cypher.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.TestGraph;
import isthmus.cypher.door.Step;
import isthmus.cypher.door.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

class ReleaseServerTest {

    /** Stands for a server of others. */
    private final EmbeddedNeo4j engine = EmbeddedNeo4j.start(TestGraph.home());

    @AfterEach
    void stop() {
        engine.close();
    }

    private ReleaseServer server() {
        return new ReleaseServer(engine.uri(), engine.username(), engine.password());
    }

    @Test
    void aReleaseTakesThePlaceOfTheOneBeforeAndIsAskedThroughADoor() throws InterruptedException {
        try (var server = server()) {
            server.bring(Releases.publication("one"), Releases.dimensions());
            assertThat(server.holds("one")).isTrue();
            server.bring(Releases.publication("two"), Releases.dimensions());

            assertThat(server.holds("one")).isFalse();
            assertThat(server.holds("two")).isTrue();
            try (var door = server.door();
                    var running = door.run("MATCH (o:OrganizationRecord) RETURN count(o) AS n", Map.of())) {
                assertThat(running.next(Duration.ofSeconds(30))).contains(new Step.Fields(List.of("n")));
                assertThat(running.next(Duration.ofSeconds(30))).contains(new Step.Rows(List.of(List.of((long) Releases.RELEASE.records().size()))));
                assertThat(door.verdict("CREATE (:Planted)")).isInstanceOf(Verdict.Denied.class);
            }
        }
    }

    @Test
    void twoServicesThatBringItAtOnceLeaveItThereOnce() throws Exception {
        try (var one = server();
                var other = server();
                var threads = Executors.newFixedThreadPool(2)) {
            Callable<Void> first = () -> bring(one);
            Callable<Void> second = () -> bring(other);
            for (var done : threads.invokeAll(List.of(first, second))) {
                done.get();
            }
            assertThat(one.holds("one")).isTrue();
        }
        try (var driver = GraphDatabase.driver(engine.uri(), AuthTokens.basic(engine.username(), engine.password())); var session = driver.session()) {
            assertThat(session.run("MATCH (o:OrganizationRecord) RETURN count(o) AS n").single().get("n").asInt()).isEqualTo(Releases.RELEASE.records().size());
        }
    }

    private static Void bring(ReleaseServer server) {
        server.bring(Releases.publication("one"), Releases.dimensions());
        return null;
    }

    @Test
    void aServerThatHoldsSomethingElseIsLeftAlone() {
        try (var driver = GraphDatabase.driver(engine.uri(), AuthTokens.basic(engine.username(), engine.password())); var session = driver.session()) {
            session.run("CREATE (:Customer {name: 'Ash'})").consume();

            try (var server = server()) {
                assertThatThrownBy(() -> server.bring(Releases.publication("one"), Releases.dimensions()))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Customer")
                        .hasMessageContaining("NEO4J_RESEARCH_URI");
            }
            assertThat(session.run("MATCH (c:Customer) RETURN count(c) AS n").single().get("n").asInt()).isEqualTo(1);
        }
    }
}
