package isthmus.cypher;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many threads that do the same at the same moment. */
public final class Rush {

    private Rush() {}

    /** What each of them got; an exception of one is thrown after all have ended. */
    public static <T> List<T> of(int threads, IntFunction<T> work) {
        var begin = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, threads)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                await(begin);
                                return work.apply(i);
                            },
                            executor))
                    .toList();
            begin.countDown();
            return results.stream().map(CompletableFuture::join).toList();
        }
    }

    public static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
