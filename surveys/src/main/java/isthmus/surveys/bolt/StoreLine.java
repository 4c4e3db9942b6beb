package isthmus.surveys.bolt;

import isthmus.cypher.door.Door;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a store, for one client. What comes back is handed on as it lies in the buffer, whole buffers at a time; only where messages
 * begin is looked at, and what their first bytes say.
 */
final class StoreLine {

    /** What is told of each message that comes back; on the one thread that reads them. */
    interface Listener {

        /** Whether a record may pass. */
        boolean record();

        /**
         * @param payload holds the message from {@code from} to {@code end}
         * @return what the client gets: null for the message as it is, nothing at all when empty
         */
        byte @Nullable [] summary(int signature, byte[] payload, int from, int end) throws IOException;

        /** After what {@link #summary} returned is on its way, or will be before anything else. */
        void settled() throws IOException;

        /** Whether more than the one being answered is due, so that handing on can wait. */
        boolean moreDue();

        /** Hands bytes to the client. */
        void handOn(byte[] bytes, int from, int end) throws IOException;
    }

    /** Milliseconds. */
    private static final int CONNECTING = 5_000;

    private static final int USUAL_PORT = 7687;
    private static final int FIRST = 64 * 1024;
    private static final int LARGEST_SUMMARY = 16 << 20;
    private static final int HEADER = 2;

    private final Door door;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final ReentrantLock sending = new ReentrantLock();
    private volatile boolean retired;
    private volatile boolean alive = true;

    private byte[] buffer = new byte[FIRST];
    private int start;
    private int at;
    private int limit;

    private StoreLine(Door door, Socket socket) throws IOException {
        this.door = door;
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = new BufferedOutputStream(socket.getOutputStream(), 8 * 1024);
    }

    /**
     * Connects, and says who we are: never whom we ask for.
     *
     * @param notifications what the client wants to hear of, for all that follows
     * @throws IOException when the store does not answer as it should
     */
    static StoreLine open(Door door, Version version, Map<String, Object> notifications) throws IOException {
        var socket = new Socket();
        try {
            var uri = door.uri();
            int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(uri.getHost(), port), CONNECTING);
            socket.setSoTimeout(CONNECTING);
            var line = new StoreLine(door, uri.getScheme().contains("+") ? secured(socket, uri.getHost(), port) : socket);
            line.greet(version, notifications);
            socket.setSoTimeout(0);
            return line;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** A server that shows a certificate which nobody vouches for is not talked to. */
    private static Socket secured(Socket raw, String host, int port) throws IOException {
        var socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(raw, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private void greet(Version version, Map<String, Object> notifications) throws IOException {
        var shake = new byte[20];
        for (int i = 0; i < 4; i++) {
            shake[i] = (byte) (Version.MAGIC >>> 24 - 8 * i);
            shake[4 + i] = (byte) (version.code() >>> 24 - 8 * i);
        }
        out.write(shake);
        var auth = Map.of("scheme", "basic", "principal", door.username(), "credentials", door.password());
        var hello = new HashMap<String, Object>(notifications);
        hello.put("user_agent", "Isthmus/1");
        hello.put("bolt_agent", Map.of("product", "Isthmus/1"));
        if (version.hasLogon()) {
            out.write(Packed.of(Signature.HELLO, hello));
            out.write(Packed.of(Signature.LOGON, auth));
        } else {
            hello.putAll(auth);
            hello.remove("bolt_agent");
            out.write(Packed.of(Signature.HELLO, hello));
        }
        out.flush();
        if (new DataInputStream(in).readInt() != version.code()) {
            throw new IOException("the store speaks another version");
        }
        expectSuccess();
        if (version.hasLogon()) {
            expectSuccess();
        }
    }

    private void expectSuccess() throws IOException {
        int end = wholeMessage();
        if ((buffer[at + HEADER + 1] & 0xFF) != Signature.SUCCESS) {
            throw new IOException("the store did not let us in");
        }
        at = end;
        start = end;
    }

    Door door() {
        return door;
    }

    boolean isAlive() {
        return alive;
    }

    /** What is sent within is sent in one piece with what makes an answer expected. */
    ReentrantLock sending() {
        return sending;
    }

    /** Holds a message back until {@link #flush}. */
    void send(byte[] message) throws IOException {
        out.write(message);
    }

    void flush() throws IOException {
        sending.lock();
        try {
            out.flush();
        } finally {
            sending.unlock();
        }
    }

    /** Ends it while nothing is expected of it. */
    void retire() {
        retired = true;
        close();
    }

    boolean isRetired() {
        return retired;
    }

    void close() {
        alive = false;
        try {
            socket.close();
        } catch (IOException e) {
            // It is over either way.
        }
    }

    /** Reads what comes until the end. */
    void listen(Listener listener) throws IOException {
        try {
            while (true) {
                need(HEADER, listener);
                if (chunk() == 0) {
                    at += HEADER;
                    continue;
                }
                need(HEADER + 2, listener);
                if ((buffer[at + HEADER + 1] & 0xFF) == Signature.RECORD) {
                    record(listener);
                } else {
                    summary(listener);
                }
            }
        } finally {
            alive = false;
        }
    }

    private int chunk() {
        return (buffer[at] & 0xFF) << 8 | buffer[at + 1] & 0xFF;
    }

    private void record(Listener listener) throws IOException {
        boolean passes = listener.record();
        if (!passes) {
            handOn(listener);
        }
        int size = chunk();
        while (size > 0) {
            at += HEADER;
            while (size > limit - at) {
                size -= limit - at;
                at = limit;
                drop(passes);
                need(1, listener);
            }
            at += size;
            drop(passes);
            need(HEADER, listener);
            size = chunk();
        }
        at += HEADER;
        drop(passes);
    }

    private void drop(boolean passes) {
        if (!passes) {
            start = at;
        }
    }

    private void summary(Listener listener) throws IOException {
        int end = wholeMessage(listener);
        int size = chunk();
        byte[] payload = buffer;
        int from = at + HEADER;
        int to = from + size;
        if (to + HEADER != end) {
            payload = joined(end);
            from = 0;
            to = payload.length;
        }
        var instead = listener.summary(payload[from + 1] & 0xFF, payload, from, to);
        if (instead != null) {
            handOn(listener);
            start = end;
            if (instead.length > 0) {
                listener.handOn(instead, 0, instead.length);
            }
        }
        at = end;
        if (!listener.moreDue()) {
            handOn(listener);
        }
        listener.settled();
    }

    /** For what has to go out before something that is not of the store. */
    void handOn(Listener listener) throws IOException {
        if (at > start) {
            listener.handOn(buffer, start, at);
        }
        start = at;
    }

    private byte[] joined(int end) {
        var whole = new byte[end - at];
        int size = 0;
        int from = at;
        while (true) {
            int chunk = (buffer[from] & 0xFF) << 8 | buffer[from + 1] & 0xFF;
            if (chunk == 0) {
                return Arrays.copyOf(whole, size);
            }
            System.arraycopy(buffer, from + HEADER, whole, size, chunk);
            size += chunk;
            from += HEADER + chunk;
        }
    }

    private int wholeMessage() throws IOException {
        return wholeMessage(null);
    }

    /** Waits until all of a message is there, and says where it ends. */
    private int wholeMessage(@Nullable Listener listener) throws IOException {
        int length = 0;
        while (true) {
            need(length + HEADER, listener);
            int chunk = (buffer[at + length] & 0xFF) << 8 | buffer[at + length + 1] & 0xFF;
            length += HEADER + chunk;
            if (chunk == 0) {
                need(length, listener);
                return at + length;
            }
            if (length > LARGEST_SUMMARY) {
                throw new IOException("the store says too much at once");
            }
        }
    }

    /** Waits until so many bytes are there from where we are; what lies before goes on first, for it would have to wait too. */
    private void need(int bytes, @Nullable Listener listener) throws IOException {
        if (limit - at >= bytes) {
            return;
        }
        if (listener != null) {
            handOn(listener);
        }
        if (start == limit) {
            start = 0;
            at = 0;
            limit = 0;
        } else if (at + bytes > buffer.length) {
            var larger = bytes > buffer.length ? new byte[Math.max(2 * buffer.length, bytes)] : buffer;
            System.arraycopy(buffer, at, larger, 0, limit - at);
            buffer = larger;
            limit -= at;
            at = 0;
            start = 0;
        }
        while (limit - at < bytes) {
            int read = in.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                throw new EOFException();
            }
            limit += read;
        }
    }
}
