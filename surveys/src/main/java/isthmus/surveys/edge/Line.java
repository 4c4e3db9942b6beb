package isthmus.surveys.edge;

import io.helidon.common.buffers.DataReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection, and by when what it is waited for has to be there. Its own thread says what it waits for; the watch of
 * {@link Connections} only looks at the time.
 */
final class Line {

    /** What may have arrived and not been asked for yet: a chunk, or the line that gives its length, is no longer. */
    private static final int MOST_UNREAD = 512 * 1024;

    private static final int LOOK_EVERY = 64 * 1024;

    private final Socket socket;
    private final Patience patience;

    /** Set while the other side is waited for. */
    private volatile @Nullable Long deadline;

    private volatile boolean writing;
    private volatile boolean over;
    private boolean last;
    private boolean body;
    private long bodySince;
    private long received;
    private long looked;

    Line(Socket socket, Patience patience) {
        this.socket = socket;
        this.patience = patience;
        waitFor(patience.head());
    }

    private void waitFor(Duration atMost) {
        deadline = System.nanoTime() + atMost.toNanos();
    }

    /** The first line of a request is here. */
    void begun() {
        var idle = deadline;
        var head = System.nanoTime() + patience.head().toNanos();
        deadline = idle != null && idle - head < 0 ? idle : head;
    }

    /** The head of a request is here, a body may follow. */
    void headRead() {
        deadline = null;
        body = true;
        bodySince = System.nanoTime();
        received = 0;
        looked = 0;
    }

    /** The present request is the last one: its reply says so, or the client did. */
    void endsAfterThis() {
        last = true;
    }

    boolean hasEnded() {
        return last && !body;
    }

    /** A reply is about to be written: what comes from now on is the rest of a body that nobody wanted, or the next request. */
    void replied() {
        body = false;
        deadline = null;
    }

    /** @return null at the end of what is sent */
    byte @Nullable [] read(Supplier<byte[]> source, DataReader reader) {
        if (hasEnded()) {
            return null;
        }
        if (received - looked > LOOK_EVERY) {
            looked = received;
            if (reader.available() > MOST_UNREAD) {
                throw new UncheckedIOException(new IOException("a chunk is too large"));
            }
        }
        if (body) {
            deadline = bodySince + patience.body(received).toNanos();
        }
        var bytes = source.get();
        if (body) {
            deadline = null;
        }
        received += bytes == null ? 0 : bytes.length;
        return bytes;
    }

    void write(int bytes, Runnable work) {
        writing = true;
        waitFor(patience.reply(bytes));
        work.run();
        writing = false;
        if (body) {
            deadline = null;
        } else {
            waitFor(patience.idle());
        }
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    /** It is closed, or about to be. */
    boolean isOver() {
        return over || socket.isClosed();
    }

    /** Nanoseconds that are left; null while it is this service that is waited for. */
    @Nullable Long left(long now) {
        var until = deadline;
        return until == null ? null : until - now;
    }

    /** Ends the connection, whatever its own thread is doing. */
    void cut() {
        boolean again = over;
        over = true;
        // On a thread of its own: TLS says goodbye first, and may have to wait for that.
        Thread.ofVirtual().name("cut").start(() -> {
            try (socket) {
                if (writing || again) {
                    // The writer holds what TLS would need for its goodbye: there is none.
                    socket.setSoLinger(true, 0);
                }
            } catch (IOException e) {
                // It ended by itself, or is cut again.
            }
        });
    }
}
