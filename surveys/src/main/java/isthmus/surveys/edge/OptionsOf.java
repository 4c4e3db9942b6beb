package isthmus.surveys.edge;

import io.helidon.common.socket.SocketOptions;
import java.net.SocketOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The same options as others, to be changed in one point. */
class OptionsOf implements SocketOptions {

    private final SocketOptions others;

    OptionsOf(SocketOptions others) {
        this.others = others;
    }

    @Override
    public Map<SocketOption<?>, Object> socketOptions() {
        return others.socketOptions();
    }

    @Override
    public Duration connectTimeout() {
        return others.connectTimeout();
    }

    @Override
    public Duration readTimeout() {
        return others.readTimeout();
    }

    @Override
    public Optional<Integer> socketReceiveBufferSize() {
        return others.socketReceiveBufferSize();
    }

    @Override
    public Optional<Integer> socketSendBufferSize() {
        return others.socketSendBufferSize();
    }

    @Override
    public boolean socketReuseAddress() {
        return others.socketReuseAddress();
    }

    @Override
    public boolean socketKeepAlive() {
        return others.socketKeepAlive();
    }

    @Override
    public boolean tcpNoDelay() {
        return others.tcpNoDelay();
    }
}
