package isthmus.surveys.bolt;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client that says whatever a test likes, and hears what is said in return. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    /** Of an answer. */
    record Heard(int signature, Map<String, @Nullable Object> metadata) {

        String code() {
            return String.valueOf(metadata.get("code"));
        }
    }

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    RawClient(int port) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** One that has agreed on a version. */
    static RawClient speaking(int port, int minor) throws IOException {
        var client = new RawClient(port);
        if (client.shake(minor << 8 | 5, 0, 0, 0) != (minor << 8 | 5)) {
            throw new IOException("another version");
        }
        return client;
    }

    /** One that has signed in. */
    static RawClient known(int port, String token) throws IOException {
        var client = speaking(port, 4);
        client.say(Signature.HELLO, Map.of("user_agent", "raw/1", "bolt_agent", Map.of("product", "raw/1")));
        client.say(Signature.LOGON, Map.of("scheme", "basic", "principal", "me", "credentials", token));
        if (client.hear().signature() != Signature.SUCCESS || client.hear().signature() != Signature.SUCCESS) {
            throw new IOException("not let in");
        }
        return client;
    }

    /** @return the version that is chosen; 0 for none */
    int shake(int... proposals) throws IOException {
        var bytes = new byte[20];
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) (Version.MAGIC >>> 24 - 8 * i);
        }
        for (int i = 0; i < 16; i++) {
            bytes[4 + i] = (byte) (proposals[i / 4] >>> 24 - 8 * (i % 4));
        }
        send(bytes);
        return in.readInt();
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    void say(int signature, Object... fields) throws IOException {
        send(Packed.of(signature, fields));
    }

    void run(String query) throws IOException {
        say(Signature.RUN, query, Map.of(), Map.of());
    }

    void pull(long n) throws IOException {
        say(Signature.PULL, Map.of("n", n));
    }

    /** The next answer; records before it are gone over. */
    Heard hear() throws IOException {
        while (true) {
            var message = message();
            var reader = new Unpacked(message, 0, message.length);
            int fields = reader.structure();
            int signature = reader.signature();
            if (signature != Signature.RECORD) {
                return new Heard(signature, fields == 1 ? reader.map() : new HashMap<>());
            }
        }
    }

    /** What is heard until the line is dead. */
    List<Heard> rest() throws IOException {
        var all = new ArrayList<Heard>();
        try {
            while (true) {
                all.add(hear());
            }
        } catch (EOFException | java.net.SocketException e) {
            return all;
        }
    }

    private byte[] message() throws IOException {
        var whole = new java.io.ByteArrayOutputStream();
        while (true) {
            int chunk = in.readUnsignedShort();
            if (chunk == 0 && whole.size() > 0) {
                return whole.toByteArray();
            }
            whole.write(in.readNBytes(chunk));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
