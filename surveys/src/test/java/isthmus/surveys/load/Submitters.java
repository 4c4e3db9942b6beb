package isthmus.surveys.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Many respondents at once, in a process of their own, so that neither their garbage nor their threads are the service's. */
final class Submitters implements AutoCloseable {

    /**
     * What to do.
     *
     * @param before of a link in a path
     * @param after of a link in a path
     * @param links each used once
     * @param body sent with each
     * @param clients connections; each waits for its reply before it asks again
     * @param seconds how long, unless the links run out before
     * @param perSecond how many in all, or 0 for as many as are answered
     */
    record Order(int port, String before, String after, List<String> links, byte[] body, int clients, double seconds, double perSecond) {}

    /**
     * What came of it.
     *
     * @param latencies of what was answered with 200, in nanoseconds from when it was due to be sent
     * @param others how often each other status came back; 0 for no reply
     */
    record Done(long[] latencies, long nanos, Map<Integer, Integer> others) {

        double aSecond() {
            return latencies.length * 1e9 / nanos;
        }

        double millis(double quantile) {
            var sorted = LongStream.of(latencies).sorted().toArray();
            return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))] / 1e6;
        }

        Done and(Done other) {
            var both = new TreeMap<>(others);
            other.others.forEach((status, count) -> both.merge(status, count, Integer::sum));
            return new Done(LongStream.concat(LongStream.of(latencies), LongStream.of(other.latencies)).toArray(), nanos + other.nanos, both);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader done;
    private final BufferedWriter orders;

    Submitters() throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Submitters.class.getName()));
        this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        this.done = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    synchronized Done run(Order order) {
        try {
            orders.write(JSON.writeValueAsString(order) + "\n");
            orders.flush();
            return JSON.readValue(done.readLine(), Done.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** The process: takes orders until it is ended. */
    public static void main(String[] arguments) throws IOException {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(JSON.writeValueAsString(new Clients(JSON.readValue(order, Order.class)).carryOut()));
        }
    }
}
