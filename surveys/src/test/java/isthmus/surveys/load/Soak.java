package isthmus.surveys.load;

import com.sun.management.UnixOperatingSystemMXBean;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.surveys.Caller;
import isthmus.surveys.Isthmus;
import isthmus.surveys.Service;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lets a service work for long at half of what it can do, and looks whether anything grows: submissions of 64 respondents,
 * and beside them people who make campaigns and links, look at progress and pages, and keep drafts. Fails when something
 * does grow.
 *
 * <p>Arguments: seconds, and how often to look.
 */
public final class Soak {

    private static final int CLIENTS = 64;

    /** The peak is the best of some slices, each until either ends: the virtual machine goes on compiling for two minutes. */
    private static final double PEAK_SECONDS = 15;
    private static final int PEAK_LINKS = 50_000;
    private static final int MOST_SLICES = 8;

    private static final int LINKS_AT_ONCE = 500;

    /**
     * What is seen after one stretch.
     *
     * @param heap bytes alive after a collection
     * @param resident bytes of the process, engine and all
     * @param threads of the platform
     * @param files open descriptors of the process, sockets included
     * @param bolt connections to the database
     * @param p99 milliseconds
     */
    record Sample(double minute, long heap, long resident, int threads, long files, int bolt, double aSecond, double p99, int refused) {}

    private final EmbeddedNeo4j engine;
    private final Submitters submitters;
    private final Isthmus isthmus;
    private final Caller administrator;
    private long links;
    private long answered;

    private Soak(EmbeddedNeo4j engine, Isthmus isthmus, Submitters submitters) {
        this.engine = engine;
        this.isthmus = isthmus;
        this.submitters = submitters;
        this.administrator = Service.administrator(isthmus);
    }

    public static void main(String[] arguments) throws IOException {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1_800;
        int samples = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        var grown = grown(run(seconds, samples));
        grown.forEach(System.out::println);
        System.out.println(grown.isEmpty() ? "Nothing grew." : "");
        System.exit(grown.isEmpty() ? 0 : 1);
    }

    static List<Sample> run(double seconds, int samples) throws IOException {
        var home = Files.createTempDirectory("isthmus-soak");
        long empty;
        Soak soak;
        List<Sample> seen;
        try (var engine = EmbeddedNeo4j.start(home);
                var isthmus = Service.on(engine);
                var submitters = new Submitters()) {
            soak = new Soak(engine, isthmus, submitters);
            empty = bytes(home);
            seen = soak.work(seconds, samples);
        }
        // Closed, so that everything has reached its files.
        System.out.printf(
                Locale.ROOT, "%n%,d links of which %,d were answered take %,d MB on disk%n", soak.links, soak.answered, (bytes(home) - empty) >> 20);
        return seen;
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private List<Sample> work(double seconds, int samples) {
        submit(prepared(PEAK_LINKS / 5), 4, PEAK_SECONDS / 3, 0);
        int slices = Math.clamp((long) (seconds / 120), 1, MOST_SLICES);
        double half = IntStream.range(0, slices).mapToDouble(i -> submit(prepared(PEAK_LINKS), CLIENTS, PEAK_SECONDS, 0).aSecond()).max().orElseThrow() / 2;
        System.out.printf(Locale.ROOT, "%nhalf of the peak: %,.0f submissions/s%n%n", half);
        System.out.println("| minute | heap MB | resident MB | threads | files | Bolt | submissions/s | p99 ms | refused |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var seen = new ArrayList<Sample>();
        double stretch = seconds / samples;
        long start = System.nanoTime();
        var next = prepared(half * stretch);
        for (int i = 0; i < samples; i++) {
            var now = next;
            var later = CompletableFuture.supplyAsync(() -> prepared(half * stretch, stretch));
            var people = CompletableFuture.runAsync(() -> others(now, stretch));
            var done = submit(now, CLIENTS, stretch, half);
            people.join();
            next = later.join();
            var sample = sample((System.nanoTime() - start) / 60e9, done);
            System.out.printf(
                    Locale.ROOT, "| %.1f | %d | %d | %d | %d | %d | %,.0f | %.1f | %d |%n", sample.minute(), sample.heap() >> 20,
                    sample.resident() >> 20, sample.threads(), sample.files(), sample.bolt(), sample.aSecond(), sample.p99(), sample.refused());
            seen.add(sample);
        }
        return seen;
    }

    private record Prepared(Round round, List<String> links) {}

    private Prepared prepared(double links) {
        return prepared(links, 0);
    }

    /**
     * A campaign for each stretch: how large it has grown is not what is looked for.
     *
     * @param seconds over which to spread the making of links, so that it does not take the processors from the first respondents
     */
    private Prepared prepared(double links, double seconds) {
        var round = Round.open(administrator);
        int count = (int) Math.ceil(links) + 1;
        var made = new ArrayList<String>(count);
        long start = System.nanoTime();
        while (made.size() < count) {
            made.addAll(round.links(Math.min(LINKS_AT_ONCE, count - made.size())));
            sleepUntil(start + (long) (seconds * made.size() / count * 0.9e9));
        }
        synchronized (this) {
            this.links += made.size();
        }
        return new Prepared(round, made);
    }

    private Submitters.Done submit(Prepared prepared, int clients, double seconds, double perSecond) {
        var done = submitters.run(new Submitters.Order(
                isthmus.port(), "/api/v1/survey/", "/submit", prepared.links(), prepared.round().body(), clients, seconds, perSecond));
        answered += done.latencies().length;
        return done;
    }

    /** What goes on beside: some seventy requests a second. */
    private void others(Prepared prepared, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        var link = prepared.links().getLast();
        var campaign = prepared.round().id();
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            for (var path : List.of("/s/" + link, "/s/" + link + "/1", "/campaigns/" + campaign, "/api/v1/campaigns/" + campaign + "/progress", "/sign-in", "/nowhere")) {
                administrator.get(path);
            }
            administrator.send("PUT", "/api/v1/survey/" + link, "application/json", prepared.round().body());
            sleepUntil(Math.min(end, began + 100_000_000));
        }
    }

    private static void sleepUntil(long nanoTime) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Sample sample(double minute, Submitters.Done done) {
        System.gc();
        System.gc();
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Sample(
                minute,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                resident(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                system.getOpenFileDescriptorCount(),
                established(engine.uri().getPort()),
                done.aSecond(),
                done.millis(0.99),
                done.others().values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Connections to a port of this machine, as Linux lists them; 0 where it does not. */
    private static int established(int port) {
        var local = String.format(Locale.ROOT, ":%04X", port);
        return (int) Stream.of("/proc/self/net/tcp", "/proc/self/net/tcp6").map(Path::of).flatMap(Soak::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[1].endsWith(local) && columns[3].equals("01"))
                .count();
    }

    /** As Linux tells it; 0 where it does not. */
    private static long resident() {
        return lines(Path.of("/proc/self/status")).filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).sum();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** What the last third has more of than the one before the middle, each in a sentence: the first is warming up. */
    static List<String> grown(List<Sample> samples) {
        var grown = new ArrayList<String>();
        compare(grown, samples, "heap after a collection, in MB", s -> s.heap() / 1048576.0, 1.1, 24);
        compare(grown, samples, "threads", Sample::threads, 1, 8);
        compare(grown, samples, "open files", Sample::files, 1, 24);
        compare(grown, samples, "connections to the database", Sample::bolt, 1, 8);
        // Busy neighbours are not growth.
        compare(grown, samples, "p99 in ms", Sample::p99, 4, 100);
        compare(grown, samples, "refused submissions", Sample::refused, 1, 0);
        return grown;
    }

    private static void compare(List<String> grown, List<Sample> samples, String what, ToDoubleFunction<Sample> value, double times, double more) {
        int third = samples.size() / 3;
        double before = median(samples.subList(third, 2 * third), value);
        double after = median(samples.subList(2 * third, samples.size()), value);
        if (after > before * times + more) {
            grown.add(String.format(Locale.ROOT, "%s: %.0f became %.0f", what, before, after));
        }
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        var sorted = samples.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
