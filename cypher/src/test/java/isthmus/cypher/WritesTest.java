package isthmus.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class WritesTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    @Test
    void whatIsWrittenWhileWritesAreHeldWaitsUntilTheyAreNot() throws Exception {
        var writes = new Writes(LONG);

        var waiting = writes.held(LONG, () -> {
            var write = CompletableFuture.supplyAsync(() -> writes.through(() -> "written"));
            assertThat(write).isNotDone();
            return write;
        });

        assertThat(waiting.get()).isEqualTo("written");
    }

    @Test
    void whoWaitsTooLongIsToldThatTheDatabaseDoesNotAnswerAndNothingIsWritten() throws Exception {
        var writes = new Writes(SHORT);

        writes.held(LONG, () -> {
            var write = CompletableFuture.runAsync(() -> writes.through(() -> {
                throw new AssertionError("this was written");
            }));
            assertThatThrownBy(write::join).hasCauseInstanceOf(GraphUnavailable.class);
            return null;
        });

        assertThat(writes.through(() -> "written")).isEqualTo("written");
    }

    @Test
    void aWriteUnderWayEndsFirst() throws Exception {
        var writes = new Writes(LONG);
        var end = new CountDownLatch(1);
        var began = new CountDownLatch(1);
        var erasing = CompletableFuture.supplyAsync(() -> writes.through(() -> {
            began.countDown();
            Rush.await(end);
            return "whole";
        }));
        began.await();

        assertThatThrownBy(() -> writes.held(SHORT, () -> "held")).isInstanceOf(TimeoutException.class);
        end.countDown();
        assertThat(erasing.get()).isEqualTo("whole");
        assertThat(writes.held(LONG, () -> "held")).isEqualTo("held");
    }

    @Test
    void writesPassBesideEachOther() {
        var writes = new Writes(LONG);
        var both = new CountDownLatch(2);

        assertThat(Rush.of(2, i -> writes.through(() -> {
            both.countDown();
            Rush.await(both);
            return i;
        }))).containsExactly(0, 1);
    }

    @Test
    void aLookThatFailsLetsWritesGoOn() throws Exception {
        var writes = new Writes(LONG);

        assertThatThrownBy(() -> writes.held(LONG, () -> {
            throw new IllegalStateException("no room");
        })).hasMessage("no room");
        assertThat(writes.through(() -> "written")).isEqualTo("written");
    }
}
