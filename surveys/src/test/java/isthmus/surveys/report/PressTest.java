package isthmus.surveys.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.cypher.Overloaded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The order of what is printed is settled by latches; no test waits for a time. */
@Timeout(60)
class PressTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final byte[] PAGE = new byte[10];

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T10:00:00Z"));
    private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Press> presses = new ArrayList<>();
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        presses.forEach(Press::close);
        people.shutdownNow();
    }

    private Press press(int waiting, int each, long kept) {
        var press = new Press(new Press.Bounds(1, waiting, each, kept), (InstantSource) now::get);
        presses.add(press);
        return press;
    }

    private Press press() {
        return press(100, 100, 1_000);
    }

    private Supplier<byte[]> page(String name) {
        return () -> {
            order.add(name);
            return PAGE;
        };
    }

    /** Keeps the only printer busy until {@code release}. */
    private CompletableFuture<Press.Outcome> busy(Press press) {
        var outcome = ask(press, "somebody", "long", () -> {
            blocked.countDown();
            await(release);
            return PAGE;
        });
        await(blocked);
        return outcome;
    }

    private CompletableFuture<Press.Outcome> ask(Press press, String who, String key, Supplier<byte[]> work) {
        return CompletableFuture.supplyAsync(() -> press.print(who, key, work, LONG), people);
    }

    /** Orders without waiting for it. */
    private int leave(Press press, String who, String key) {
        return press.print(who, key, page(key), Duration.ZERO) instanceof Press.Outcome.Waiting(int before) ? before : -1;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Press press) {
        release.countDown();
        while (press.waiting() > 0) {
            Thread.onSpinWait();
        }
        press.print("last", "last", page("last"), LONG);
    }

    @Test
    void thoseWhoAskTakeTurnsHoweverManyOneOfThemAsksFor() {
        var press = press();
        busy(press);
        for (int i = 0; i < 50; i++) {
            leave(press, "ada", "ada" + i);
        }
        leave(press, "bob", "bob0");
        leave(press, "bob", "bob1");
        leave(press, "cyd", "cyd0");
        end(press);

        assertThat(order).startsWith("ada0", "bob0", "cyd0", "ada1");
        assertThat(List.copyOf(order).indexOf("bob1")).isLessThan(List.copyOf(order).indexOf("ada3"));
    }

    @Test
    void whoWaitsIsToldHowManyComeFirst() {
        var press = press();
        busy(press);

        assertThat(leave(press, "ada", "ada0")).isZero();
        assertThat(leave(press, "ada", "ada1")).isEqualTo(1);
        assertThat(leave(press, "ada", "ada2")).isEqualTo(2);
        assertThat(leave(press, "bob", "bob0")).isEqualTo(1);
        assertThat(leave(press, "bob", "bob1")).isEqualTo(3);
        assertThat(leave(press, "ada", "ada2")).isEqualTo(4);
        assertThat(press.waiting()).isEqualTo(5);
    }

    @Test
    void theSameIsPrintedOnceForAllWhoAskForItAtTheSameTime() {
        var press = press();
        busy(press);
        var times = new AtomicInteger();
        var asked = new ArrayList<CompletableFuture<Press.Outcome>>();
        for (int i = 0; i < 20; i++) {
            asked.add(ask(press, "person " + i, "same", () -> {
                times.incrementAndGet();
                return PAGE;
            }));
        }
        release.countDown();

        assertThat(asked).allSatisfy(a -> assertThat(a.join()).isEqualTo(new Press.Outcome.Printed(PAGE)));
        assertThat(times).hasValue(1);
    }

    @Test
    void whoSharesWhatAnotherAskedForLateIsServedInTheirOwnTurn() {
        var press = press();
        busy(press);
        for (int i = 0; i < 5; i++) {
            leave(press, "ada", "ada" + i);
        }
        leave(press, "bob", "ada4");
        end(press);

        assertThat(order).startsWith("ada0", "ada4", "ada1");
        assertThat(order).doesNotHaveDuplicates();
    }

    @Test
    void whatWasPrintedIsNotPrintedAgain() {
        var press = press();
        var first = press.print("ada", "a", page("a"), LONG);

        assertThat(press.print("bob", "a", page("again"), LONG)).isEqualTo(first);
        assertThat(order).containsExactly("a");
        assertThat(press.served()).isEqualTo(1);
        assertThat(press.printed()).isEqualTo(1);
    }

    @Test
    void theShelfHoldsAsManyBytesAsItMayAndLetsGoWhatWasAskedForLongestAgo() {
        var press = press(9, 9, 30);
        List.of("a", "b", "c").forEach(key -> press.print("ada", key, page(key), LONG));
        press.print("ada", "a", page("a again"), LONG);
        press.print("ada", "d", page("d"), LONG);
        assertThat(press.kept()).isEqualTo(30);

        press.print("ada", "a", page("a again"), LONG);
        press.print("ada", "b", page("b again"), LONG);

        assertThat(order).containsExactly("a", "b", "c", "d", "b again");
        assertThat(press.kept()).isEqualTo(30);
    }

    @Test
    void whatIsLargerThanTheShelfIsPrintedAndNotKept() {
        var press = press(9, 9, 5);
        assertThat(press.print("ada", "a", page("a"), LONG)).isEqualTo(new Press.Outcome.Printed(PAGE));
        press.print("ada", "a", page("a"), LONG);

        assertThat(order).containsExactly("a", "a");
        assertThat(press.kept()).isZero();
    }

    @Test
    void aFailureIsToldToThoseWhoAskedForItAndToNobodyElse() {
        var press = press();
        busy(press);
        var fault = new IllegalArgumentException("no ink");
        Supplier<byte[]> fails = () -> {
            order.add("failed");
            throw fault;
        };
        var ada = ask(press, "ada", "bad", fails);
        var bob = ask(press, "bob", "bad", fails);
        var cyd = ask(press, "cyd", "good", page("good"));
        while (press.waiting() < 2) {
            Thread.onSpinWait();
        }
        release.countDown();

        assertThat(cyd.join()).isEqualTo(new Press.Outcome.Printed(PAGE));
        for (var unlucky : List.of(ada, bob)) {
            assertThatThrownBy(unlucky::join).cause().isInstanceOf(IllegalStateException.class).cause().isSameAs(fault);
        }
        assertThat(press.print("ada", "bad", page("mended"), LONG)).isEqualTo(new Press.Outcome.Printed(PAGE));
        assertThat(press.failed()).isBetween(1L, 2L);
    }

    @Test
    void evenAnErrorDoesNotStopThePress() {
        var press = press();
        assertThatThrownBy(() -> press.print("ada", "bad", () -> {
            throw new StackOverflowError();
        }, LONG)).isInstanceOf(IllegalStateException.class);

        assertThat(press.print("ada", "good", page("good"), LONG)).isEqualTo(new Press.Outcome.Printed(PAGE));
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotPrinted() {
        var press = press();
        busy(press);
        leave(press, "ada", "left");
        now.set(now.get().plus(Press.GRACE));
        leave(press, "bob", "wanted");
        now.set(now.get().plusSeconds(1));
        end(press);

        assertThat(order).containsExactly("wanted", "last");
    }

    @Test
    void whoAsksAgainKeepsTheirPlace() {
        var press = press();
        busy(press);
        leave(press, "ada", "a");
        leave(press, "ada", "b");
        now.set(now.get().plus(Press.GRACE));
        assertThat(leave(press, "ada", "a")).isZero();
        now.set(now.get().plusSeconds(1));
        end(press);

        assertThat(order).containsExactly("a", "last");
    }

    @Test
    void aFullQueueRefusesAndOneWhoFillsTheirShareDoesNotKeepOthersOut() {
        var press = press(4, 3, 1_000);
        busy(press);
        for (int i = 0; i < 3; i++) {
            leave(press, "ada", "ada" + i);
        }
        assertThatThrownBy(() -> leave(press, "ada", "ada3")).isInstanceOf(Overloaded.class);
        assertThat(leave(press, "ada", "ada2")).isEqualTo(2);
        leave(press, "bob", "bob0");

        assertThatThrownBy(() -> leave(press, "cyd", "cyd0")).isInstanceOf(Overloaded.class);
        assertThat(leave(press, "cyd", "ada0")).isZero();
        end(press);
        assertThat(order).contains("bob0").doesNotContain("cyd0", "ada3");
    }

    @Test
    void whoWaitsWhenThePressClosesIsNotLeftWaiting() {
        var press = press();
        busy(press);
        var ada = ask(press, "ada", "a", page("a"));
        while (press.waiting() < 1) {
            Thread.onSpinWait();
        }
        press.close();

        assertThatThrownBy(ada::join).rootCause().isInstanceOf(Overloaded.class);
        assertThatThrownBy(() -> press.print("ada", "b", page("b"), LONG)).isInstanceOf(Overloaded.class);
    }
}
