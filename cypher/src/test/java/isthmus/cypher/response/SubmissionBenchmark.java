package isthmus.cypher.response;

import isthmus.assessment.response.Answer;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.Rush;
import isthmus.cypher.Statement;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.schema.SchemaMigrations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How many submissions a second are acknowledged, and after how long, the product's way and two plain ways, in one run on
 * one engine. Every cell is measured in slices between those of the other ways, so that a busy moment of the machine
 * meets them all, and what was acknowledged is counted in the graph afterwards.
 *
 * <p>Arguments: seconds a cell, and numbers of clients parted by commas.
 */
public final class SubmissionBenchmark {

    private static final Statement ITEM_NODES = Statement.of(SubmissionBenchmark.class, "items");
    private static final Statement PACKED = Statement.of(SubmissionBenchmark.class, "packed");
    private static final Statement RELATIONSHIPS = Statement.of(SubmissionBenchmark.class, "relationships");
    private static final Statement COUNT = Statement.of(SubmissionBenchmark.class, "count");

    private static final List<String> ITEMS = IntStream.rangeClosed(1, 53).mapToObj(i -> "I" + i).toList();
    private static final Map<String, Answer> ANSWERS =
            ITEMS.stream().collect(Collectors.toMap(Function.identity(), id -> new Answer.Option(1 + id.hashCode() % 5)));
    private static final List<Integer> VALUES = ITEMS.stream().map(id -> 1 + id.hashCode() % 5).toList();

    private static final int SLICES = 3;

    /** More than any way writes in a second; a slice that runs out of links ends early and counts the time it took. */
    private static final int LINKS_A_SECOND = 15_000;

    private interface Submit {
        void one(String link, String receipt);
    }

    private record Way(String name, Submit submit) {}

    private record Measured(List<long[]> latencies, long nanos) {

        double aSecond() {
            return latencies.stream().mapToInt(l -> l.length).sum() * 1e9 / nanos;
        }

        double millis(double quantile) {
            var sorted = latencies.stream().flatMapToLong(LongStream::of).sorted().toArray();
            return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))] / 1e6;
        }

        Measured and(Measured other) {
            return new Measured(Stream.concat(latencies.stream(), other.latencies.stream()).toList(), nanos + other.nanos);
        }
    }

    private final Graph graph;
    private final List<Way> ways;

    private SubmissionBenchmark(Graph graph, ResponseGraph responses) {
        this.graph = graph;
        this.ways = List.of(
                new Way("product: shared transactions, one list", (link, receipt) -> {
                    if (!responses.submit(link, receipt, door -> new Sheet(ANSWERS)).equals(new Outcome.Submitted(receipt, false))) {
                        throw new IllegalStateException("not submitted: " + link);
                    }
                }),
                new Way("plain: a transaction each, one list", (link, receipt) -> graph.write(
                        PACKED, Map.of("tokenHash", link, "answers", VALUES, "receipt", receipt))),
                new Way("plain: a transaction each, 53 relationships", (link, receipt) -> graph.write(
                        RELATIONSHIPS,
                        Map.of("tokenHash", link, "answers", VALUES, "items", ITEMS, "receipt", receipt))));
    }

    public static void main(String[] arguments) {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 6;
        var clients = Stream.of((arguments.length > 1 ? arguments[1] : "1,8,64").split(",")).map(Integer::valueOf).toList();
        try (var engine = EmbeddedNeo4j.start(TestGraph.home());
                var graph = Graph.connect(engine);
                var responses = new ResponseGraph(graph)) {
            SchemaMigrations.apply(graph);
            graph.define("CREATE CONSTRAINT FOR (i:Item) REQUIRE i.id IS UNIQUE");
            graph.write(ITEM_NODES, Map.of("items", ITEMS));
            new SubmissionBenchmark(graph, responses).run(seconds, clients);
        }
    }

    private void run(double seconds, List<Integer> clients) {
        System.out.printf(
                Locale.ROOT,
                "%n%d processors, Java %s, %.0f s a cell; %d answers a submission, acknowledged after commit, counted afterwards%n%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version().feature(), seconds, ITEMS.size());
        ways.forEach(way -> slice(way, clients.getLast(), seconds));
        System.out.println("| clients | way | submissions/s | p50 ms | p99 ms | the product's rate is |");
        System.out.println("|--:|---|--:|--:|--:|--:|");
        clients.forEach(n -> print(n, measure(n, seconds)));
    }

    private Map<Way, Measured> measure(int clients, double seconds) {
        var measured = new HashMap<Way, Measured>();
        for (int slice = 0; slice < SLICES; slice++) {
            ways.forEach(way -> measured.merge(way, slice(way, clients, seconds / SLICES), Measured::and));
        }
        return measured;
    }

    private void print(int clients, Map<Way, Measured> measured) {
        double product = measured.get(ways.getFirst()).aSecond();
        for (var way : ways) {
            var m = measured.get(way);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %,.0f | %.1f | %.1f | %s |%n",
                    clients, way.name(), m.aSecond(), m.millis(0.5), m.millis(0.99),
                    way == ways.getFirst() ? "" : String.format(Locale.ROOT, "%.1f times this", product / m.aSecond()));
        }
    }

    private Measured slice(Way way, int clients, double seconds) {
        // A campaign of its own: how many responses hang on it already must not matter.
        var tidewater = Tidewater.on(graph);
        var links = links(tidewater, (int) (seconds * LINKS_A_SECOND));
        var next = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        var latencies = Rush.of(clients, client -> {
            var own = LongStream.builder();
            long now = System.nanoTime();
            while (now < end) {
                int i = next.getAndIncrement();
                if (i >= links.size()) {
                    break;
                }
                way.submit().one(links.get(i), "receipt-" + i);
                long after = System.nanoTime();
                own.add(after - now);
                now = after;
            }
            return own.build().toArray();
        });
        var measured = new Measured(latencies, System.nanoTime() - start);
        verify(way, tidewater.campaign().id(), latencies.stream().mapToInt(l -> l.length).sum());
        return measured;
    }

    private static List<String> links(Tidewater tidewater, int count) {
        var links = new ArrayList<String>(count);
        while (links.size() < count) {
            links.addAll(tidewater.links(Math.min(10_000, count - links.size())));
        }
        return links;
    }

    private void verify(Way way, String campaign, long acknowledged) {
        record Counted(long responses, long answers) {}
        var counted = graph.readOne(
                        COUNT, Map.of("campaign", campaign), r -> new Counted(r.get("responses").asLong(), r.get("answers").asLong()))
                .orElseThrow();
        if (!counted.equals(new Counted(acknowledged, acknowledged * ITEMS.size()))) {
            throw new IllegalStateException(way.name() + ": " + acknowledged + " acknowledged, but " + counted);
        }
    }
}
