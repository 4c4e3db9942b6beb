package isthmus.surveys.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import isthmus.surveys.Isthmus;
import isthmus.surveys.Service;
import isthmus.surveys.web.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many submissions a second are acknowledged over HTTP, and after how long: through the service, and through the same
 * web server with a transaction for each submission and a relationship for each answer, on one engine in one run. Every
 * cell is measured in slices between those of the other way, so that a busy moment of the machine meets both, and what
 * was acknowledged is counted in the graph afterwards.
 *
 * <p>Arguments: seconds a cell, and numbers of clients parted by commas.
 */
public final class SubmissionBenchmark {

    private static final Statement ITEM_NODES = Statement.of(SubmissionBenchmark.class, "items");
    private static final Statement RELATIONSHIPS = Statement.of(SubmissionBenchmark.class, "relationships");
    private static final Statement COUNT = Statement.of(SubmissionBenchmark.class, "count");

    private static final int SLICES = 3;

    /** Before anything is measured: the virtual machine goes on compiling for two minutes under load. */
    private static final int WARM_UP = 12;

    /** More than either way writes in a second; a slice that runs out of links ends early and counts the time it took. */
    private static final int LINKS_A_SECOND = 6_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Way(String name, int port, String before, String after, int most) {}

    private final Graph graph;
    private final Submitters submitters;
    private final Round sample;
    private final List<Way> ways;

    private SubmissionBenchmark(Graph graph, Isthmus isthmus, WebServer plain, Submitters submitters) {
        this.graph = graph;
        this.submitters = submitters;
        this.sample = Round.open(Service.administrator(isthmus));
        this.ways = List.of(
                new Way("the service", isthmus.port(), "/api/v1/survey/", "/submit", LINKS_A_SECOND),
                new Way("a transaction each, a relationship an answer", plain.port(), "/", "", LINKS_A_SECOND / 4));
        graph.define("CREATE CONSTRAINT FOR (i:Item) REQUIRE i.id IS UNIQUE");
        graph.write(ITEM_NODES, Map.of("items", sample.items()));
    }

    public static void main(String[] arguments) throws IOException {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 30;
        var clients = Stream.of((arguments.length > 1 ? arguments[1] : "64").split(",")).map(Integer::valueOf).toList();
        int status = 1;
        try (var engine = EmbeddedNeo4j.start(Files.createTempDirectory("isthmus-benchmark"));
                var graph = Graph.connect(engine);
                var isthmus = Service.on(engine);
                var submitters = new Submitters()) {
            var plain = WebServer.builder().host("127.0.0.1").port(0).routing(r -> r.post("/{link}", (req, res) -> plain(graph, req, res))).build().start();
            new SubmissionBenchmark(graph, isthmus, plain, submitters).run(seconds, clients);
            plain.stop();
            status = 0;
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
        System.exit(status);
    }

    /** The plain way: nothing is checked beyond what the statement does. */
    private static void plain(Graph graph, ServerRequest request, ServerResponse response) throws IOException {
        try (InputStream in = request.content().inputStream()) {
            var items = new ArrayList<String>();
            var values = new ArrayList<Integer>();
            JSON.readTree(in).path("answers").properties().forEach(answer -> {
                items.add(answer.getKey());
                values.add(answer.getValue().intValue());
            });
            var receipt = Secrets.receipt();
            graph.write(RELATIONSHIPS, Map.of(
                    "tokenHash", Secrets.hash(request.path().pathParameters().get("link")), "answers", values, "items", items, "receipt", receipt));
            response.header("Content-Type", "application/json");
            response.send(JSON.writeValueAsBytes(Map.of("receipt", receipt)));
        }
    }

    private void run(double seconds, List<Integer> clients) {
        System.out.printf(
                Locale.ROOT,
                "%n%d processors, Java %s, %.0f s a cell; %d answers a submission, over HTTP on kept-alive connections of another process,"
                        + " acknowledged after commit, counted afterwards%n%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version().feature(), seconds, sample.items().size());
        // Few clients first: a cold database keeps 64 waiting for longer than they do.
        ways.forEach(way -> slice(way, 4, seconds / SLICES));
        IntStream.range(0, WARM_UP).forEach(i -> ways.forEach(way -> slice(way, clients.getLast(), seconds / SLICES)));
        System.out.println("| clients | way | submissions/s | p50 ms | p99 ms | refused | times the plain way |");
        System.out.println("|--:|---|--:|--:|--:|--:|--:|");
        clients.forEach(n -> print(n, measure(n, seconds)));
    }

    private Map<Way, Submitters.Done> measure(int clients, double seconds) {
        var measured = new HashMap<Way, Submitters.Done>();
        for (int slice = 0; slice < SLICES; slice++) {
            ways.forEach(way -> measured.merge(way, slice(way, clients, seconds / SLICES), Submitters.Done::and));
        }
        return measured;
    }

    private void print(int clients, Map<Way, Submitters.Done> measured) {
        double plain = measured.get(ways.getLast()).aSecond();
        for (var way : ways) {
            var m = measured.get(way);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %,.0f | %.1f | %.1f | %d | %.1f |%n",
                    clients, way.name(), m.aSecond(), m.millis(0.5), m.millis(0.99),
                    m.others().values().stream().mapToInt(Integer::intValue).sum(), m.aSecond() / plain);
        }
    }

    private Submitters.Done slice(Way way, int clients, double seconds) {
        // A campaign of its own: how many responses hang on it already must not matter.
        var round = Round.open(sample.administrator());
        var links = round.links((int) (seconds * way.most()));
        System.gc();
        var done = submitters.run(new Submitters.Order(way.port(), way.before(), way.after(), links, round.body(), clients, seconds, 0));
        verify(way, round, done);
        return done;
    }

    private void verify(Way way, Round round, Submitters.Done done) {
        record Counted(long responses, long answers) {}
        long acknowledged = done.latencies().length;
        var counted = graph.readOne(
                        COUNT, Map.of("campaign", round.id()), r -> new Counted(r.get("responses").asLong(), r.get("answers").asLong()))
                .orElseThrow();
        // What was refused because of a busy database may be there all the same.
        boolean all = done.others().isEmpty() ? counted.responses() == acknowledged : counted.responses() >= acknowledged;
        if (!all || counted.answers() != counted.responses() * round.items().size()) {
            throw new IllegalStateException(way.name() + ": " + acknowledged + " acknowledged, but " + counted + ", and these others: " + done.others());
        }
    }
}
