package isthmus.surveys.bolt;

import io.helidon.common.tls.Tls;
import isthmus.cypher.door.Turns;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Listens where drivers knock. Whoever has a good access token talks, by way of a connection of its own, to the store of a release, and
 * can only read there: each query is judged before it is passed on, and each answer is counted.
 */
public final class Gateway implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Gateway.class.getName());
    private static final int BACKLOG = 128;
    private static final int LOOKS_A_SECOND = 4;

    private final Research research;
    private final Turns turns;
    private final Bounds bounds;
    private final ServerSocket listening;
    private final String advertised;
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perResearcher = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("bolt-watch").factory());
    private final boolean secure;
    private volatile @Nullable Tls tls;

    private Gateway(Research research, Turns turns, Bounds bounds, ServerSocket listening, String advertised, Optional<Tls> tls) {
        this.research = research;
        this.turns = turns;
        this.bounds = bounds;
        this.listening = listening;
        this.advertised = advertised;
        this.secure = tls.isPresent();
        this.tls = tls.orElse(null);
    }

    /**
     * @param turns those of everybody who asks releases, by whichever way
     * @param port 0 for any free one
     * @param advertised under which drivers find this again, {@code host} or {@code host:port}
     * @param tls empty where connections are not encrypted
     * @throws BindException when somebody else has the port
     */
    public static Gateway open(Research research, Turns turns, Bounds bounds, String host, int port, String advertised, Optional<Tls> tls)
            throws IOException {
        var listening = new ServerSocket();
        try {
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
        } catch (IOException e) {
            listening.close();
            throw e;
        }
        var address = advertised.matches(".*[^:]:\\d+|\\[.*]:\\d+") ? advertised : advertised + ":" + listening.getLocalPort();
        var gateway = new Gateway(research, turns, bounds, listening, address, tls);
        Thread.ofPlatform().daemon().name("bolt").start(gateway::accept);
        gateway.watch.scheduleWithFixedDelay(gateway::look, 1_000 / LOOKS_A_SECOND, 1_000 / LOOKS_A_SECOND, TimeUnit.MILLISECONDS);
        return gateway;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                accepted(listening.accept());
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    // Out of files, say: others are about to be given back.
                    LOG.log(Level.WARNING, "No connection could be accepted: {0}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accepted(Socket socket) throws IOException {
        if (conversations.size() >= bounds.connections()) {
            longestUnknown().ifPresent(Conversation::end);
        }
        if (conversations.size() >= bounds.connections()) {
            socket.close();
            return;
        }
        var conversation = new Conversation(this, socket, "bolt-" + count.incrementAndGet());
        conversations.add(conversation);
        Thread.ofVirtual().name(conversation.id()).start(conversation);
    }

    private Optional<Conversation> longestUnknown() {
        return conversations.stream().filter(c -> !c.isKnown()).min(Comparator.comparing(Conversation::unknownSince));
    }

    private void look() {
        long now = System.nanoTime();
        for (var conversation : conversations) {
            try {
                conversation.look(now);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a connection could not be looked after", e);
            }
        }
    }

    /** The socket as a client is talked to over it. */
    Socket secured(Socket raw) throws IOException {
        var shown = tls;
        if (shown == null) {
            return raw;
        }
        var socket = (SSLSocket) shown.sslContext().getSocketFactory().createSocket(raw, null, raw.getPort(), true);
        socket.setSSLParameters(shown.sslParameters());
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    /** Shows another certificate from now on. */
    public void renew(Tls renewed) {
        if (secure) {
            tls = renewed;
        }
    }

    /** @return false when the researcher has as many connections as there may be */
    boolean enter(Researcher researcher) {
        if (perResearcher.merge(researcher.id(), 1, Integer::sum) <= bounds.perResearcher()) {
            return true;
        }
        leave(researcher);
        return false;
    }

    void leave(Researcher researcher) {
        perResearcher.computeIfPresent(researcher.id(), (id, connections) -> connections == 1 ? null : connections - 1);
    }

    void ended(Conversation conversation) {
        conversations.remove(conversation);
    }

    Research research() {
        return research;
    }

    Turns turns() {
        return turns;
    }

    Bounds bounds() {
        return bounds;
    }

    public String advertised() {
        return advertised;
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Connections that are open. */
    public int connections() {
        return conversations.size();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "while stopping", e);
        }
        List.copyOf(conversations).forEach(Conversation::end);
        watch.shutdownNow();
    }
}
