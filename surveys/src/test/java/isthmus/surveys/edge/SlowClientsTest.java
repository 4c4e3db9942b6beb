package isthmus.surveys.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that never finish: without an end set to them each of these would go on until the test times out. */
@Timeout(120)
class SlowClientsTest {

    private static final int BIG = 8 * 1024 * 1024;
    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(3), Duration.ofSeconds(4), Duration.ofSeconds(3), Duration.ofSeconds(3), BIG, 300, Duration.ofMinutes(1));

    /** How a connection is kept busy; true once the other side has ended it. */
    private interface Drip {
        void next(Socket socket, int step) throws IOException;
    }

    private record Server(WebServer web, Connections connections) implements AutoCloseable {

        static Server with(Patience patience, Certificates... certificates) {
            var connections = new Connections(patience);
            var web = WebServer.builder().host("127.0.0.1").port(0).shutdownHook(false).routing(routing -> routing
                    .get("/", (req, res) -> res.send("here"))
                    .get("/slow", (req, res) -> {
                        Thread.sleep(SHORT.idle().plusSeconds(1).toMillis());
                        res.send("done");
                    })
                    .post("/", (req, res) -> {
                        try {
                            res.send(req.content().as(byte[].class).length + " bytes");
                        } catch (UncheckedIOException e) {
                            res.status(400).send();
                        }
                    })
                    .get("/big", (req, res) -> res.send(new byte[BIG])));
            connections.guard(web, BIG);
            for (var certificate : certificates) {
                web.tls(certificate.tls());
            }
            return new Server(web.build().start(), connections);
        }

        Socket connect() throws IOException {
            var socket = new Socket();
            socket.setReceiveBufferSize(4 * 1024);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress("127.0.0.1", web.port()));
            return socket;
        }

        String ask(String request) throws IOException {
            try (var socket = connect()) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            }
        }

        String honest() throws IOException {
            for (int tries = 1; ; tries++) {
                var reply = ask("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
                // On a machine without breath a head may take longer than is allowed here; browsers then ask once more.
                if (!reply.isEmpty() || tries == 3) {
                    return reply;
                }
            }
        }

        @Override
        public void close() {
            connections.close();
            web.stop();
        }
    }

    /** Starts connections that drip until they are ended; the result is how long each could. */
    private static List<Future<Duration>> drip(ExecutorService threads, Server server, int connections, String first, Drip drip) {
        var ends = new ArrayList<Future<Duration>>();
        for (int i = 0; i < connections; i++) {
            Callable<Duration> slow = () -> {
                var began = System.nanoTime();
                try (var socket = server.connect()) {
                    socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
                    for (int step = 0; ; step++) {
                        drip.next(socket, step);
                        Thread.sleep(50);
                    }
                } catch (IOException e) {
                    return Duration.ofNanos(System.nanoTime() - began);
                }
            };
            ends.add(threads.submit(slow));
        }
        return ends;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A kilobyte at a time: what waits in buffers of the system can be read after the end, too. */
    private static void readLittle(Socket socket, int step) throws IOException {
        if (socket.getInputStream().read(new byte[1_024]) < 0) {
            throw new IOException("ended");
        }
    }

    @Test
    void twoHundredThatDripHinderNobodyAndAreEnded() throws Exception {
        try (var server = Server.with(SHORT);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(server.honest()).endsWith("here");
            var ends = new ArrayList<Future<Duration>>();
            ends.addAll(drip(threads, server, 40, "", (socket, step) -> write(socket, "G")));
            ends.addAll(drip(threads, server, 40, "GET / HTTP/1.1\r\nHost: here\r\n", (socket, step) -> write(socket, "x-" + step + ": y\r\n")));
            ends.addAll(drip(threads, server, 40, "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100000\r\n\r\n", (socket, step) -> write(socket, "x")));
            ends.addAll(drip(
                    threads, server, 40, "POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n", (socket, step) -> write(socket, "1\r\nx\r\n")));
            ends.addAll(drip(threads, server, 40, "GET /big HTTP/1.1\r\nHost: here\r\n\r\n", SlowClientsTest::readLittle));

            var took = new ArrayList<Duration>();
            for (int i = 0; i < 20; i++) {
                var began = System.nanoTime();
                assertThat(server.honest()).endsWith("here");
                took.add(Duration.ofNanos(System.nanoTime() - began));
            }
            took.sort(null);
            System.out.println("beside 200 connections that drip, requests took " + took.get(10).toMillis() + " ms, the slowest " + took.getLast().toMillis() + " ms");
            assertThat(took.get(10)).as("the median").isLessThan(SHORT.head());

            for (var end : ends) {
                assertThat(end.get(30, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(20));
            }
        }
    }

    @Test
    void aHandshakeThatDripsIsEnded(@TempDir Path folder) throws Exception {
        var files = new MadeCertificates(folder).make("tls", "EC", "-1d", 2);
        try (var certificates = new Certificates(files, Clock.systemUTC());
                var server = Server.with(SHORT, certificates);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // The beginning of a long hello, which is then sent byte by byte.
            var ends = drip(threads, server, 20, "\u0016\u0003\u0001\u0040\u0000\u0001\u0000\u003f\u0000\u0003\u0003", (socket, step) -> write(socket, "x"));
            for (var end : ends) {
                assertThat(end.get(30, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(20));
            }
        }
    }

    @Test
    void aConnectionIsKeptForTheNextRequestAndEndedWhenThereIsNone() throws Exception {
        try (var server = Server.with(SHORT); var socket = server.connect()) {
            for (int i = 0; i < 2; i++) {
                write(socket, "GET / HTTP/1.1\r\nHost: here\r\n\r\n");
                var reply = new StringBuilder();
                while (!reply.toString().endsWith("here")) {
                    reply.append((char) socket.getInputStream().read());
                }
            }
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoIsWaitingForTheServiceIsNotEnded() throws Exception {
        try (var server = Server.with(SHORT)) {
            assertThat(server.ask("GET /slow HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")).endsWith("done");
        }
    }

    @Test
    void whenAllPlacesAreTakenTheOneWaitedForLongestGoes() throws Exception {
        var few = new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), BIG, 20, Duration.ofMinutes(1));
        var idle = new ArrayList<Socket>();
        try (var server = Server.with(few)) {
            for (int i = 0; i < 35; i++) {
                idle.add(server.connect());
            }
            assertThat(server.honest()).endsWith("here");
            assertThat(idle.getFirst().getInputStream().read()).as("the first").isEqualTo(-1);
            write(idle.getLast(), "GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
            assertThat(new String(idle.getLast().getInputStream().readAllBytes(), StandardCharsets.US_ASCII)).as("the last").endsWith("here");
        } finally {
            for (var socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void whatDoesNotEndIsNotKeptInMemory() throws Exception {
        try (var server = Server.with(new Patience(
                Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), BIG, 20, Duration.ofMinutes(1)))) {
            var digits = "0".repeat(64 * 1024);
            for (var endless : List.of("Transfer-Encoding: chunked\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n700000\r\n")) {
                long sent = 0;
                try (var socket = server.connect()) {
                    write(socket, "POST / HTTP/1.1\r\nHost: here\r\n" + endless);
                    while (sent < 64 * 1024 * 1024) {
                        write(socket, digits);
                        sent += digits.length();
                    }
                } catch (IOException e) {
                    assertThat(sent).as(endless).isLessThan(16 * 1024 * 1024);
                    continue;
                }
                throw new AssertionError(endless + " was read to its end");
            }
        }
    }
}
