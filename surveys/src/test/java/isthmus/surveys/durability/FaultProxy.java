package isthmus.surveys.durability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A stretch of network between a client and a server on this machine, which can be told to misbehave. */
final class FaultProxy implements AutoCloseable {

    enum Fault {
        NONE,
        /** Every packet takes 400 ms. */
        LATENCY,
        /** Connections are reset, those there are and new ones. */
        CUT,
        /** The server's end is gone, and the client hears of it only after eight seconds. */
        SLOW_CLOSE,
        /** Connections stay open and nothing ever passes them again, not even when the fault is over. */
        HALF_OPEN,
        /** Each connection is reset after another 3,000 bytes. */
        LIMITED_DATA,
        /** 4,000 bytes a second on each connection. */
        LIMITED_RATE
    }

    private static final int LATENCY = 400;
    private static final int SLOW_CLOSE = 8_000;
    private static final int LIMITED_DATA = 3_000;
    private static final int PACKET = 400;

    private final ServerSocket server;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;

    FaultProxy(int target) {
        try {
            this.target = target;
            this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void misbehave(Fault fault) {
        this.fault = fault;
        switch (fault) {
            case CUT -> links.forEach(Link::reset);
            case SLOW_CLOSE -> links.forEach(Link::closeSlowly);
            case HALF_OPEN -> links.forEach(Link::fallSilent);
            default -> {}
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                var link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), target));
                links.add(link);
                switch (fault) {
                    case CUT -> link.reset();
                    case SLOW_CLOSE -> link.closeSlowly();
                    case HALF_OPEN -> link.fallSilent();
                    default -> {}
                }
                link.start();
            } catch (IOException e) {
                // Closed, or the server is gone, which its clients will notice.
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.forEach(Link::reset);
    }

    /** One connection. */
    private final class Link {
        private final Socket client;
        private final Socket server;
        private volatile boolean silent;
        private volatile int passed;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            Thread.ofVirtual().start(() -> pump(client, server));
            Thread.ofVirtual().start(() -> pump(server, client));
        }

        void fallSilent() {
            silent = true;
        }

        void closeSlowly() {
            silent = true;
            close(server);
            Thread.ofVirtual().start(() -> {
                pause(SLOW_CLOSE);
                close(client);
                links.remove(this);
            });
        }

        void reset() {
            silent = true;
            for (var socket : new Socket[] {client, server}) {
                try {
                    socket.setSoLinger(true, 0);
                } catch (IOException e) {
                    // It is closed already.
                }
                close(socket);
            }
            links.remove(this);
        }

        private void pump(Socket from, Socket to) {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                var buffer = new byte[PACKET];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    pass(buffer, n, out);
                }
            } catch (IOException e) {
                // One end is gone.
            }
            if (!silent) {
                reset();
            }
        }

        private void pass(byte[] buffer, int length, OutputStream out) throws IOException {
            switch (fault) {
                case LATENCY -> pause(LATENCY);
                case LIMITED_RATE -> pause(length / 4);
                case LIMITED_DATA -> {
                    passed += length;
                    if (passed > LIMITED_DATA) {
                        reset();
                    }
                }
                default -> passed = 0;
            }
            if (!silent) {
                out.write(buffer, 0, length);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
