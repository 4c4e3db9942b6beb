package isthmus.surveys.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive connection that asks and waits. It does as little as can be done: beside the service on the same
 * processors, a client's work would be measured too.
 */
final class Connection implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHUNKED = Pattern.compile("\r\ntransfer-encoding: *chunked", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST = Pattern.compile("\r\nconnection: *close", Pattern.CASE_INSENSITIVE);
    private static final int PATIENCE = 60_000;

    /**
     * What came back.
     *
     * @param body chunks as they came
     * @param last whether the connection is over
     */
    record Answer(int status, byte[] body, boolean last) {}

    private final Socket socket;
    private final InputStream in;
    private byte[] buffer = new byte[8 * 1024];

    Connection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        this.in = socket.getInputStream();
    }

    /** A request as it goes over the wire. */
    static byte[] request(String method, String path, byte[] json) {
        var head = (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + json.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var request = Arrays.copyOf(head, head.length + json.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        return request;
    }

    /** @throws IOException when the connection ended before the whole reply was there */
    Answer exchange(byte[] request) throws IOException {
        return exchange(request, true);
    }

    /** @param wantsBody false for HEAD, whose reply only says how long its body would be */
    Answer exchange(byte[] request, boolean wantsBody) throws IOException {
        socket.getOutputStream().write(request);
        int have = 0;
        Answer answer;
        do {
            have = more(have);
            answer = answer(buffer, have, wantsBody);
        } while (answer == null);
        return answer;
    }

    /** The reply of which there are {@code have} bytes, or null while some are missing. */
    static @Nullable Answer answer(byte[] buffer, int have, boolean wantsBody) {
        int end = end(buffer, have);
        if (end < 0) {
            return null;
        }
        var head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(head.substring(9, 12));
        int whole = end + 4;
        if (wantsBody && status != 204 && status != 304) {
            boolean chunked = CHUNKED.matcher(head).find();
            var length = LENGTH.matcher(head);
            whole += !chunked && length.find() ? Integer.parseInt(length.group(1)) : 0;
            if (have < whole || chunked && !new String(buffer, have - 5, 5, StandardCharsets.ISO_8859_1).equals("0\r\n\r\n")) {
                return null;
            }
            whole = chunked ? have : whole;
        }
        return new Answer(status, Arrays.copyOfRange(buffer, end + 4, whole), LAST.matcher(head).find());
    }

    private int more(int have) throws IOException {
        if (have == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * have);
        }
        int read = in.read(buffer, have, buffer.length - have);
        if (read < 0) {
            throw new EOFException("closed after " + have + " bytes");
        }
        return have + read;
    }

    /** Where the head ends, or -1. */
    private static int end(byte[] buffer, int have) {
        for (int i = 0; i + 4 <= have; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
