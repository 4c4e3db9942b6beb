package isthmus.cypher;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that nobody answers would wait for ever: hence the time limit. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GroupCommitTest {

    private final Queue<List<Integer>> commits = new ConcurrentLinkedQueue<>();
    private final CountDownLatch firstCommitMayEnd = new CountDownLatch(1);

    /** The first commit takes until it may end, so that everything written meanwhile queues. */
    private GroupCommit<Integer, String> holdingTheFirst(Function<Integer, String> outcome) {
        return new GroupCommit<>("test", (rows, handOver) -> {
            commits.add(rows);
            Rush.await(firstCommitMayEnd);
            return rows.stream().map(outcome).toList();
        });
    }

    private record Caller(Thread thread, CompletableFuture<String> outcome) {}

    /** One caller after the other; each has queued, or been refused, before the next one calls. */
    private static List<Caller> call(GroupCommit<Integer, String> group, IntStream rows) {
        return call(rows, group::write);
    }

    private static List<Caller> call(IntStream rows, IntFunction<String> write) {
        return rows.mapToObj(row -> {
                    var outcome = new CompletableFuture<String>();
                    var thread = Thread.ofVirtual().start(() -> {
                        try {
                            outcome.complete(write.apply(row));
                        } catch (RuntimeException e) {
                            outcome.completeExceptionally(e);
                        }
                    });
                    while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
                        Thread.onSpinWait();
                    }
                    return new Caller(thread, outcome);
                })
                .toList();
    }

    private void awaitTheFirstCommit() {
        while (commits.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private List<Caller> callBehindAHeldCommit(GroupCommit<Integer, String> group, int count) {
        var first = call(group, IntStream.of(0));
        awaitTheFirstCommit();
        return Stream.concat(first.stream(), call(group, IntStream.range(1, count)).stream()).toList();
    }

    @Test
    void whatQueuesDuringACommitSharesTheNextAndEachGetsItsOwnOutcome() {
        try (var group = holdingTheFirst(row -> "outcome " + row)) {
            var callers = callBehindAHeldCommit(group, 64);
            firstCommitMayEnd.countDown();

            assertThat(callers).extracting(c -> c.outcome().join())
                    .isEqualTo(IntStream.range(0, 64).mapToObj(i -> "outcome " + i).toList());
            assertThat(commits).extracting(List::size).containsExactly(1, 63);
        }
    }

    @Test
    void theNextTransactionBeginsWhenOnlyTheCommitOfTheLastIsLeftAndAThirdWaitsForOneToEnd() {
        var begun = new ConcurrentLinkedQueue<List<Integer>>();
        var mayEnd = IntStream.range(0, 3).mapToObj(i -> new CountDownLatch(1)).toList();
        try (var group = new GroupCommit<Integer, String>("test", (rows, handOver) -> {
            begun.add(rows);
            handOver.run();
            Rush.await(mayEnd.get(rows.getFirst()));
            return rows.stream().map(row -> "outcome " + row).toList();
        })) {
            var callers = new ArrayList<Caller>();
            for (int row = 0; row < 3; row++) {
                callers.addAll(call(group, IntStream.of(row)));
                while (begun.size() < Math.min(row + 1, 2)) {
                    Thread.onSpinWait();
                }
            }
            assertThat(begun).containsExactly(List.of(0), List.of(1));

            mayEnd.get(1).countDown();
            assertThat(callers.get(1).outcome().join()).isEqualTo("outcome 1");
            mayEnd.get(2).countDown();
            assertThat(callers.get(2).outcome().join()).isEqualTo("outcome 2");
            assertThat(callers.get(0).outcome()).isNotDone();
            mayEnd.get(0).countDown();
            assertThat(callers.get(0).outcome().join()).isEqualTo("outcome 0");
        }
    }

    @Test
    void oneRowThatCannotBeWrittenDoesNotSinkItsNeighbours() {
        try (var group = holdingTheFirst(row -> {
            if (row == 7) {
                throw new IllegalArgumentException("poison");
            }
            return "written";
        })) {
            var callers = callBehindAHeldCommit(group, 20);
            firstCommitMayEnd.countDown();

            assertThatThrownBy(() -> callers.get(7).outcome().join()).hasRootCauseMessage("poison");
            assertThat(callers).filteredOn(c -> c != callers.get(7)).allMatch(c -> c.outcome().join().equals("written"));
        }
    }

    @Test
    void whoQueuesBehindADatabaseThatDoesNotAnswerDoesNotWaitForItAgain() {
        try (var group = holdingTheFirst(row -> {
            throw new GraphUnavailable(new IllegalStateException("away"));
        })) {
            var callers = callBehindAHeldCommit(group, 20);
            firstCommitMayEnd.countDown();

            assertThat(callers).allSatisfy(c ->
                    assertThatThrownBy(() -> c.outcome().join()).hasCauseInstanceOf(GraphUnavailable.class));
            assertThat(commits).hasSize(1);
        }
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsRefusedAndNothingOfItIsWritten() {
        try (var group = holdingTheFirst(row -> "written")) {
            var first = call(group, IntStream.of(0)).getFirst();
            awaitTheFirstCommit();

            assertThatThrownBy(() -> SharedPatience.during(MILLISECONDS.toNanos(100), () -> group.write(1))).isInstanceOf(Overloaded.class);
            firstCommitMayEnd.countDown();

            assertThat(first.outcome().join()).isEqualTo("written");
            assertThat(group.write(2)).isEqualTo("written");
            assertThat(commits).containsExactly(List.of(0), List.of(2));
        }
    }

    @Test
    void aSharedCommitHasWhatItsLeastPatientCallerHasLeftAndTheCallerPaysForTheWait() {
        long much = SECONDS.toNanos(20);
        long little = SECONDS.toNanos(10);
        var during = new ConcurrentLinkedQueue<Long>();
        var afterwards = new ConcurrentHashMap<Integer, Long>();
        try (var group = holdingTheFirst(row -> {
            during.add(SharedPatience.left());
            return "written";
        })) {
            call(group, IntStream.of(0));
            awaitTheFirstCommit();
            var callers = call(IntStream.of(1, 2), row -> SharedPatience.during(row == 1 ? much : little, () -> {
                var outcome = group.write(row);
                afterwards.put(row, SharedPatience.left());
                return outcome;
            }));
            firstCommitMayEnd.countDown();

            assertThat(callers).allMatch(c -> c.outcome().join().equals("written"));
            assertThat(commits).containsExactly(List.of(0), List.of(1, 2));
            assertThat(during).last().satisfies(patience -> assertThat(patience).isLessThan(little));
            assertThat(afterwards.get(1)).isBetween(little, much - 1);
            assertThat(afterwards.get(2)).isLessThan(little);
        }
    }

    @Test
    void tooMuchWaitingIsRefusedAndNothingOfItIsWritten() {
        try (var group = holdingTheFirst(row -> "written")) {
            var callers = callBehindAHeldCommit(group, 10_003);
            firstCommitMayEnd.countDown();

            var refused = callers.subList(10_001, 10_003);
            assertThat(refused).allSatisfy(c ->
                    assertThatThrownBy(() -> c.outcome().join()).hasCauseInstanceOf(Overloaded.class));
            assertThat(callers.subList(0, 10_001)).allMatch(c -> c.outcome().join().equals("written"));
            assertThat(commits.stream().mapToInt(List::size).sum()).isEqualTo(10_001);
        }
    }

    @Test
    void closingLetsTheCommitUnderWayAndEverythingQueuedFinish() throws InterruptedException {
        var group = holdingTheFirst(row -> "written");
        var callers = callBehindAHeldCommit(group, 3);
        var closing = Thread.ofPlatform().start(group::close);
        while (closing.getState() != Thread.State.TIMED_WAITING && closing.isAlive()) {
            Thread.onSpinWait();
        }
        firstCommitMayEnd.countDown();
        closing.join();

        assertThat(callers).allMatch(c -> c.outcome().join().equals("written"));
        assertThatThrownBy(() -> group.write(9)).isInstanceOf(Overloaded.class);
    }

    @ParameterizedTest(name = "the next begins beside a commit: {0}")
    @ValueSource(booleans = {false, true})
    void closingInARushWritesExactlyWhatWasAcknowledged(boolean handsOver) {
        for (int round = 0; round < 300; round++) {
            var written = new ConcurrentLinkedQueue<Integer>();
            var group = new GroupCommit<Integer, Integer>("test", (rows, handOver) -> {
                if (handsOver) {
                    handOver.run();
                }
                written.addAll(rows);
                return rows;
            });
            var acknowledged = new ConcurrentLinkedQueue<Integer>();
            Rush.of(9, caller -> {
                if (caller == 8) {
                    group.close();
                    return true;
                }
                try {
                    for (int i = 0; ; i++) {
                        acknowledged.add(group.write(caller * 1_000_000 + i));
                    }
                } catch (Overloaded closed) {
                    return true;
                }
            });

            assertThat(acknowledged).containsExactlyInAnyOrderElementsOf(written);
        }
    }
}
