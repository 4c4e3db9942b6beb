package isthmus.surveys.edge;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** A connection of Helidon's whose reads and writes its line knows of. */
final class WatchedContext implements ConnectionContext, DataWriter {

    private final ConnectionContext context;
    private final Line line;
    private final DataReader reader;

    WatchedContext(ConnectionContext context, Line line) {
        this.context = context;
        this.line = line;
        this.reader = new DataReader(this::next);
    }

    Line line() {
        return line;
    }

    private byte[] next() {
        return line.read(this::received, reader);
    }

    private byte[] received() {
        try {
            return context.serverSocket().get();
        } catch (UncheckedIOException e) {
            throw new ServerConnectionException("nothing more can be read", e);
        }
    }

    @Override
    public void write(BufferData... buffers) {
        write(size(buffers), () -> context.dataWriter().write(buffers));
    }

    @Override
    public void write(BufferData buffer) {
        write(buffer.available(), () -> context.dataWriter().write(buffer));
    }

    @Override
    public void writeNow(BufferData... buffers) {
        write(size(buffers), () -> context.dataWriter().writeNow(buffers));
    }

    @Override
    public void writeNow(BufferData buffer) {
        write(buffer.available(), () -> context.dataWriter().writeNow(buffer));
    }

    /** Whoever went away before the reply is no fault of the service, and nothing for its log, which would name the address. */
    private void write(int bytes, Runnable work) {
        try {
            line.write(bytes, work);
        } catch (UncheckedIOException e) {
            throw new ServerConnectionException("nothing more can be written", e);
        }
    }

    private static int size(BufferData... buffers) {
        int size = 0;
        for (var buffer : buffers) {
            size += buffer.available();
        }
        return size;
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public DataWriter dataWriter() {
        return this;
    }

    @Override
    public ListenerContext listenerContext() {
        return context.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return context.executor();
    }

    @Override
    public Router router() {
        return context.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return context.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return context.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return context.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return context.localPeer();
    }

    @Override
    public boolean isSecure() {
        return context.isSecure();
    }

    @Override
    public String socketId() {
        return context.socketId();
    }

    @Override
    public String childSocketId() {
        return context.childSocketId();
    }
}
