package isthmus.surveys.bolt;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Messages of a client, put together from their chunks. */
final class Inlet {

    /** What is told when nothing more is there at the moment, so that what was held back goes out. */
    interface Dry {
        void run() throws IOException;
    }

    private static final int FIRST = 1024;

    private final InputStream in;
    private final Dry dry;
    private final byte[] buffer = new byte[8 * 1024];
    private int at;
    private int limit;
    private byte[] message = new byte[FIRST];
    private int size;

    /** When the message that is being read began; 0 between messages. By {@link System#nanoTime}, and read by the watch. */
    private volatile long began;

    Inlet(InputStream in, Dry dry) {
        this.in = in;
        this.dry = dry;
    }

    /**
     * Waits for the next message; it is in {@link #message()} up to {@link #size()} until the one after it is read.
     *
     * @throws EOFException when there is none
     * @throws Malformed when it is larger than {@code most}
     */
    void next(int most) throws IOException {
        size = 0;
        if (message.length > 64 * FIRST) {
            message = new byte[FIRST];
        }
        while (true) {
            int high = read();
            if (began == 0) {
                began = System.nanoTime() | 1;
            }
            int chunk = high << 8 | read();
            if (chunk == 0 && size > 0) {
                began = 0;
                return;
            }
            if (chunk == 0) {
                // A sign of life.
                began = 0;
                continue;
            }
            if (size + chunk > most) {
                throw new Malformed("a message of more than " + most + " bytes");
            }
            take(chunk);
        }
    }

    private void take(int chunk) throws IOException {
        if (message.length < size + chunk) {
            message = Arrays.copyOf(message, Math.max(2 * message.length, size + chunk));
        }
        int left = chunk;
        while (left > 0) {
            if (at == limit) {
                fill();
            }
            int part = Math.min(left, limit - at);
            System.arraycopy(buffer, at, message, size, part);
            at += part;
            size += part;
            left -= part;
        }
    }

    private int read() throws IOException {
        if (at == limit) {
            fill();
        }
        return buffer[at++] & 0xFF;
    }

    private void fill() throws IOException {
        dry.run();
        int read = in.read(buffer, 0, buffer.length);
        if (read < 0) {
            throw new EOFException();
        }
        at = 0;
        limit = read;
    }

    byte[] message() {
        return message;
    }

    int size() {
        return size;
    }

    long began() {
        return began;
    }
}
