package isthmus.surveys.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The clients of an order, each with a connection of its own and one request at a time, all on one thread: on the processors
 * that they share with the service, threads that take turns would cost as much as what they ask for.
 */
final class Clients {

    private static final int LONGEST_REPLY = 16 * 1024;

    /** In milliseconds. */
    private static final int PATIENCE = 60_000;

    private final Submitters.Order order;
    private final long start = System.nanoTime();
    private final long end;
    private final LongStream.Builder latencies = LongStream.builder();
    private final Map<Integer, Integer> others = new TreeMap<>();

    /** Those whose next request was not sent yet, the next first. */
    private final Queue<Client> waiting = new ArrayDeque<>();

    private int next;
    private int busy;

    Clients(Submitters.Order order) {
        this.order = order;
        this.end = start + (long) (order.seconds() * TimeUnit.SECONDS.toNanos(1));
    }

    /** Works until the time is over or the links are used up, and the last reply is there. */
    Submitters.Done carryOut() throws IOException {
        try (var selector = Selector.open()) {
            for (int i = 0; i < order.clients(); i++) {
                new Client(selector).takeNext();
            }
            for (sendWhatIsDue(); busy > 0 || !waiting.isEmpty(); sendWhatIsDue()) {
                long idle = waiting.isEmpty() ? PATIENCE : Math.max(1, (waiting.peek().due - System.nanoTime()) / 1_000_000);
                if (selector.select(key -> ((Client) key.attachment()).read(), idle) == 0 && idle == PATIENCE) {
                    throw new IOException("no reply to any of " + busy + " requests for a minute");
                }
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
        }
        return new Submitters.Done(latencies.build().toArray(), System.nanoTime() - start, others);
    }

    private void sendWhatIsDue() {
        while (!waiting.isEmpty() && waiting.peek().due <= System.nanoTime()) {
            waiting.remove().send();
        }
    }

    private final class Client {
        private final Selector selector;
        private final byte[] buffer = new byte[LONGEST_REPLY];
        private final ByteBuffer reply = ByteBuffer.wrap(buffer);
        private @Nullable SocketChannel channel;
        private int link;
        private long due;

        Client(Selector selector) {
            this.selector = selector;
        }

        void takeNext() {
            long now = System.nanoTime();
            link = next++;
            due = order.perSecond() == 0 ? now : start + (long) (link / order.perSecond() * 1e9);
            if (link < order.links().size() && now < end && due < end) {
                waiting.add(this);
            }
        }

        private void send() {
            busy++;
            try {
                if (channel == null) {
                    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), order.port()));
                    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                    channel.configureBlocking(false);
                    channel.register(selector, SelectionKey.OP_READ, this);
                }
                var request = ByteBuffer.wrap(Connection.request("POST", order.before() + order.links().get(link) + order.after(), order.body()));
                while (request.hasRemaining()) {
                    channel.write(request);
                }
            } catch (IOException e) {
                finish(0);
            }
        }

        private void read() {
            try {
                if (channel.read(reply) <= 0) {
                    // Ended, or longer than any reply to a submission.
                    finish(0);
                    return;
                }
                var answer = Connection.answer(buffer, reply.position(), true);
                if (answer != null) {
                    finish(answer.status());
                }
            } catch (IOException e) {
                finish(0);
            }
        }

        /** @param status 0 when the connection broke */
        private void finish(int status) {
            busy--;
            reply.clear();
            if (status == 200) {
                latencies.add(System.nanoTime() - due);
            } else {
                others.merge(status, 1, Integer::sum);
            }
            if (status == 0) {
                close();
            }
            takeNext();
        }

        private void close() {
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException e) {
                // It is of no use any more either way.
            }
            channel = null;
        }
    }
}
