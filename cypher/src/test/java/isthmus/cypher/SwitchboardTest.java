package isthmus.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.cypher.account.AccountGraph;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls to a database that is slow, or is none. What a network does to them is tested over HTTP, by the service. */
class SwitchboardTest {

    private static final Statement HOLD = Statement.of(SwitchboardTest.class, "hold");
    private static final Duration LONGER_THAN_PATIENCE = Duration.ofMillis(4_500);

    @Test
    void aDatabaseThatTakesConnectionsAndNeverAnswersIsUnavailableInTime() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var graph = Graph.connect(URI.create("bolt://127.0.0.1:" + silent.getLocalPort()), "neo4j", "secret")) {
            long began = System.nanoTime();

            assertThatThrownBy(() -> SharedPatience.during(() -> graph.read(HOLD, Map.of("name", "silent"), r -> r))).isInstanceOf(GraphUnavailable.class);
            // Four, where the machine has time; without a limit of one's own it would be for ever.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
            assertThat(SharedPatience.during(graph::isAvailable)).isFalse();
        }
    }

    @Test
    void aCallThatTheDatabaseWorksOnMayTakeLongerAndOneThatIsGivenUpIsNotWrittenLater() {
        var graph = TestGraph.graphOfAServer();
        var held = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var holder = CompletableFuture.runAsync(() -> SharedPatience.during(() -> graph.transaction(tx -> {
            tx.run(HOLD, Map.of("name", "held"));
            tx.run(HOLD, Map.of("name", "given up"));
            held.countDown();
            Rush.await(over);
            return true;
        })));
        Rush.await(held);
        long began = System.nanoTime();
        CompletableFuture.delayedExecutor(LONGER_THAN_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(over::countDown);

        assertThat(SharedPatience.during(() -> graph.write(HOLD, Map.of("name", "held"), r -> r.get("name").asString()))).containsExactly("held");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(LONGER_THAN_PATIENCE.minusMillis(100));
        // The holder's own transaction lay idle all the while: it waits for us, the database does not work on it.
        assertThatThrownBy(holder::join).hasCauseInstanceOf(GraphUnavailable.class);
        assertThat(new AccountGraph(graph).find("given up")).isEmpty();
    }

    @Test
    void allCallsOfARequestShareOnePatience() {
        SharedPatience.during(() -> {
            long whole = SharedPatience.left();
            SharedPatience.spend(whole / 2);
            assertThat(SharedPatience.left()).isEqualTo(whole - whole / 2);
            SharedPatience.spend(whole);
            assertThat(SharedPatience.left()).isPositive().isLessThan(whole / 2);
            assertThat(SharedPatience.<Long>during(SharedPatience::left)).isEqualTo(whole);
            return true;
        });
    }

    @Test
    void whoServesNobodyIsMorePatient() {
        assertThat(SharedPatience.left()).isGreaterThan(SharedPatience.<Long>during(SharedPatience::left));
        assertThat(SharedPatience.forAQuestion(Duration.ofSeconds(1))).isGreaterThan(Duration.ofSeconds(1).toNanos());
        assertThat(SharedPatience.<Long>during(() -> SharedPatience.forAQuestion(Duration.ofSeconds(1)))).isEqualTo(Duration.ofSeconds(1).toNanos());
    }
}
