package isthmus.surveys.edge;

import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Every open connection, from the moment it is accepted. Those that keep the service waiting too long are ended, however
 * busy they look: Helidon itself knows idle ones, but neither slow heads and bodies nor replies that nobody reads.
 */
public final class Connections implements AutoCloseable {

    /** An address holds a token of 32 letters and at most a few answers. */
    private static final int LONGEST_FIRST_LINE = 8 * 1024;

    private static final int LARGEST_HEAD = 16 * 1024;
    private static final int WATCHES_A_SECOND = 10;

    private final Patience patience;
    private final Map<SocketAddress, Line> lines = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("connections").factory());

    public Connections(Patience patience) {
        this.patience = patience;
        watch.scheduleWithFixedDelay(this::look, 1_000 / WATCHES_A_SECOND, 1_000 / WATCHES_A_SECOND, TimeUnit.MILLISECONDS);
    }

    /**
     * Makes a server keep to this.
     *
     * @param largestBody in bytes; what is declared to be larger is refused unread
     */
    public void guard(WebServerConfig.Builder web, int largestBody) {
        var http = Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxPrologueLength(LONGEST_FIRST_LINE)
                        .maxHeadersSize(LARGEST_HEAD)
                        .addReceiveListener(new HeadCheck())
                        .addSendListener(new ReplyBegins())
                        .build())
                .build();
        web.connectionOptions(new Accepting(SocketOptions.create()))
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new PatientSelector(http, this))
                .maxPayloadSize(largestBody);
    }

    private void accepted(Socket socket) {
        if (lines.size() >= 2 * patience.connections()) {
            throw new IllegalStateException("no place left, and none to be made");
        }
        if (lines.size() >= patience.connections()) {
            longestWaitedFor().ifPresent(Line::cut);
        }
        lines.put(socket.getRemoteSocketAddress(), new Line(socket, patience));
    }

    private Optional<Line> longestWaitedFor() {
        long now = System.nanoTime();
        return lines.values().stream()
                .filter(line -> line.left(now) != null && !line.isOver())
                .min(Comparator.comparing(line -> Objects.requireNonNullElse(line.left(now), Long.MAX_VALUE)));
    }

    /** @throws CloseConnectionException when it is over already */
    Line line(SocketAddress client) {
        var line = lines.get(client);
        if (line == null) {
            throw new CloseConnectionException("it is over");
        }
        return line;
    }

    private void look() {
        long now = System.nanoTime();
        lines.values().removeIf(Line::isClosed);
        for (var line : lines.values()) {
            var left = line.left(now);
            if (left != null && left < 0) {
                line.cut();
            }
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** Helidon asks its options for each accepted socket: the one place where it shows them. */
    private final class Accepting extends OptionsOf {

        Accepting(SocketOptions usual) {
            super(usual);
        }

        @Override
        public void configureSocket(Socket socket) {
            super.configureSocket(socket);
            accepted(socket);
        }
    }
}
