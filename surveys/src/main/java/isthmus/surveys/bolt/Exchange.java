package isthmus.surveys.bolt;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A message whose answer is due; they are answered in their order, by the store or from here. */
sealed interface Exchange {

    /** The store will answer. */
    final class Forwarded implements Exchange {

        final int signature;

        /** Of RUN and BEGIN, that which begins by it. */
        final @Nullable Work work;

        /** Of RUN, PULL and DISCARD. */
        final @Nullable Query query;

        /** Of RUN and BEGIN: whether the client's token is still good. */
        final @Nullable CompletableFuture<Boolean> known;

        /** Nobody but us asked. */
        final boolean ours;

        /** How often the client had reset the connection before. */
        final int epoch;

        Forwarded(int signature, int epoch, @Nullable Work work, @Nullable Query query, @Nullable CompletableFuture<Boolean> known, boolean ours) {
            this.signature = signature;
            this.epoch = epoch;
            this.work = work;
            this.query = query;
            this.known = known;
            this.ours = ours;
        }
    }

    /**
     * Answered from here.
     *
     * @param failure none for a success
     * @param message what is sent unless something before it failed
     * @param last whether the connection ends after it
     * @param reset whether it makes good what failed before
     */
    record Local(@Nullable Failure failure, byte[] message, boolean last, boolean reset, int epoch) implements Exchange {}
}
