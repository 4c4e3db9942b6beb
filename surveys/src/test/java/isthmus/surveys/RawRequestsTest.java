package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no client sends which means well, byte by byte. */
class RawRequestsTest {

    private static final String SMUGGLED = "GET /openapi HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** What comes back until the other side ends the connection. */
    private static String answer(String request, boolean halfClosed) throws IOException {
        try (var socket = new Socket("localhost", URI.create(Service.running().address()).getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (halfClosed) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            two kinds of length      | 400 | POST /sign-in HTTP/1.1^Host: localhost^Content-Length: 6^Transfer-Encoding: chunked^^0^^
            two lengths              | 400 | POST /sign-in HTTP/1.1^Host: localhost^Content-Length: 1^Content-Length: 2^^x
            two equal lengths        | 400 | POST /sign-in HTTP/1.1^Host: localhost^Content-Length: 1^Content-Length: 1^^x
            a list of lengths        | 400 | POST /sign-in HTTP/1.1^Host: localhost^Content-Length: 1, 1^^x
            a signed length          | 400 | POST /sign-in HTTP/1.1^Host: localhost^Content-Length: +1^^x
            a negative length        | 400 | POST /sign-in HTTP/1.1^Host: localhost^Content-Length: -1^^x
            a length in hexadecimal  | 400 | POST /sign-in HTTP/1.1^Host: localhost^Content-Length: 0x1^^x
            two codings              | 501 | POST /sign-in HTTP/1.1^Host: localhost^Transfer-Encoding: gzip, chunked^^0^^
            an unknown coding        | 501 | POST /sign-in HTTP/1.1^Host: localhost^Transfer-Encoding: xchunked^^0^^
            coding twice             | 501 | POST /sign-in HTTP/1.1^Host: localhost^Transfer-Encoding: chunked^Transfer-Encoding: identity^^0^^
            a space before the colon | 400 | POST /sign-in HTTP/1.1^Host: localhost^Content-Length : 1^^x
            a folded line            | 400 | POST /sign-in HTTP/1.1^Host: localhost^X-A: b^ Content-Length: 1^^x
            a lone line feed         | 400 | GET /sign-in HTTP/1.1^Host: localhost^X-A: b~Content-Length: 1^^x
            line feeds only          | 400 | GET /sign-in HTTP/1.1~Host: localhost~~
            no host                  | 400 | GET /sign-in HTTP/1.1^^
            two hosts                | 400 | GET /sign-in HTTP/1.1^Host: localhost^Host: evil.example^^
            a chunk of no length     | 400 | POST /sign-in HTTP/1.1^Host: localhost^Content-Type: application/x-www-form-urlencoded^Transfer-Encoding: chunked^^zz^x^0^^
            a negative chunk         | 400 | POST /sign-in HTTP/1.1^Host: localhost^Content-Type: application/x-www-form-urlencoded^Transfer-Encoding: chunked^^-1^x^0^^
            an extended chunk        | 400 | POST /sign-in HTTP/1.1^Host: localhost^Content-Type: application/x-www-form-urlencoded^Transfer-Encoding: chunked^^1;a=b^x^0^^
            an old version           | 505 | GET /sign-in HTTP/1.0^Host: localhost^^
            """)
    void whatCanBeReadInTwoWaysIsRefusedAndNothingAfterItIsRead(String what, int status, String request) throws IOException {
        var reply = answer(request.strip().replace("^", "\r\n").replace("~", "\n") + SMUGGLED, false);

        assertThat(reply).startsWith("HTTP/1.1 " + status);
        assertThat(reply.split("HTTP/1[.]1 ", -1)).as(reply).hasSize(2);
    }

    @Test
    void aHeadHasItsSizeAndNumberOfLines() throws IOException {
        var head = "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(answer(head + "X-A: b\r\n".repeat(90) + "\r\n", false)).startsWith("HTTP/1.1 200");
        assertThat(answer(head + "X-A: b\r\n".repeat(10) + numbered(100) + "\r\n", false)).startsWith("HTTP/1.1 431");
        assertThat(answer(head + "X-A: " + "b".repeat(17 * 1024) + "\r\n\r\n", false)).startsWith("HTTP/1.1 400");
        assertThat(answer("GET /sign-in?" + "a".repeat(9 * 1024) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", false)).startsWith("HTTP/1.1 414");
    }

    private static String numbered(int headers) {
        var text = new StringBuilder();
        for (int i = 0; i < headers; i++) {
            text.append("X-").append(i).append(": b\r\n");
        }
        return text.toString();
    }

    @Test
    void aBodyThatBreaksOffIsNoFaultOfTheService() throws IOException {
        var faults = new CopyOnWriteArrayList<String>();
        var log = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                    faults.add(record.getLoggerName() + ": " + record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(log);
        try {
            for (var head : List.of("Content-Length: 100\r\n\r\nusername=", "Transfer-Encoding: chunked\r\n\r\n64\r\nusername=")) {
                var reply = answer("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n" + head, true);
                assertThat(reply).startsWith("HTTP/1.1 400");
            }
            // And one that does not even wait for the reply.
            try (var socket = new Socket("localhost", URI.create(Service.running().address()).getPort())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(Service.running().nobody().get("/sign-in").status()).isEqualTo(200);
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aForeignHostNeverGetsIntoLinksAndMethodsNobodyNeedsAreRefused() throws IOException {
        var reply = answer("GET /organizations HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n", false);
        assertThat(reply).startsWith("HTTP/1.1 303").doesNotContain("evil.example");
        for (var method : List.of("TRACE", "CONNECT", "TRACK", "DEBUG")) {
            assertThat(answer(method + " /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: a=secret\r\nConnection: close\r\n\r\n", false))
                    .as(method)
                    .containsPattern("^HTTP/1.1 (400|405|501)")
                    .doesNotContain("a=secret");
        }
        assertThat(answer("OPTIONS /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nConnection: close\r\n\r\n", false))
                .as("nobody is let in from elsewhere")
                .doesNotContain("Access-Control");
    }
}
