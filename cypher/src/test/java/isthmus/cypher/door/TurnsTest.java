package isthmus.cypher.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void nobodyRunsMoreAtOnceThanTwoEvenWhenNobodyElseRuns() throws InterruptedException {
        var turns = new Turns(16, 2);
        var first = turns.take("a", SHORT).orElseThrow();
        turns.take("a", SHORT).orElseThrow();

        assertThat(turns.take("a", SHORT)).isEmpty();
        assertThat(turns.take("b", SHORT)).isPresent();
        first.close();
        assertThat(turns.take("a", SHORT)).isPresent();
        first.close();
        assertThat(turns.take("a", SHORT)).isEmpty();
        assertThat(turns.running()).isEqualTo(3);
    }

    @Test
    void whoSendsManyDoesNotHoldUpWhoSendsOne() throws InterruptedException {
        var turns = new Turns(1, 2);
        var running = turns.take("greedy", SHORT).orElseThrow();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        var done = new CountDownLatch(4);
        for (var who : List.of("greedy", "greedy", "greedy", "modest")) {
            Thread.ofVirtual().start(() -> {
                try {
                    var turn = turns.take(who, LONG).orElseThrow();
                    order.add(who);
                    turn.close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                done.countDown();
            });
            Thread.sleep(50);
        }
        running.close();
        done.await();

        assertThat(order.indexOf("modest")).isLessThanOrEqualTo(1);
        assertThat(turns.running()).isZero();
    }
}
