package isthmus.surveys.load;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.surveys.Caller;
import isthmus.surveys.Isthmus;
import isthmus.surveys.People;
import isthmus.surveys.Service;
import isthmus.surveys.web.Route;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand requests over all routes that almost make sense, as nobody and as every role. The same seed gives the same
 * requests: {@code -Disthmus.fuzz.seed}, {@code -Disthmus.fuzz.requests}.
 */
@Tag("long")
class FuzzTest {

    private static final long SEED = Long.getLong("isthmus.fuzz.seed", 20261129);
    private static final int REQUESTS = Integer.getInteger("isthmus.fuzz.requests", 10_000);
    private static final int WORKERS = 4;

    /** Finished reports, which are kept up to 64 MB, and what the engine keeps of new statements. */
    private static final long ALLOWED_GROWTH = 80L << 20;

    /** Nothing of this belongs into a reply. */
    private static final List<String> INSIDES =
            List.of("Exception", "\tat ", "isthmus.surveys.", "isthmus.cypher.", "org.neo4j", "io.helidon", "java.lang.", "freemarker", "Neo.ClientError");

    /** A row of the page of licences: what the service stands on is public, and some of it is licensed "with Classpath Exception". */
    private static final Pattern LIBRARY = Pattern.compile("<tr><th scope=\"row\">[\\w.-]+:[\\w.-]+</th>.*</tr>");

    /** Computing takes seconds there: as rare as all the others together would be a test of these alone. */
    private static final List<String> SLOW = List.of("report", "plan", "manuscript", "edition", "backup");

    private static final Map<String, List<String>> CALLERS = new LinkedHashMap<>();
    private static final Path DATA = Service.temporaryFolder();

    /** Of this test alone: what is done to it, guesses of passwords too, must not meet other tests. */
    private static Isthmus isthmus;
    private static FuzzedRequest.Known known;

    @BeforeAll
    static void whoAsksAndWhatFor() {
        isthmus = Service.start(DATA, Map.of("ISTHMUS_PORT", String.valueOf(Service.freePort())));
        var nobody = new Caller("http://localhost:" + isthmus.port());
        var script = Service.administrator(isthmus);
        var round = Round.open(script);
        var closed = Round.open(script);
        closed.links(8).forEach(link -> script.send("POST", "/api/v1/survey/" + link + "/submit", "application/json", closed.body()));
        script.json("POST", "/api/v1/campaigns/" + closed.id() + "/close", Map.of());
        var organization = script.get("/api/v1/campaigns/" + round.id()).json().path("organization").asText();
        var foreign = script.get("/api/v1/campaigns/" + closed.id()).json().path("organization").asText();
        known = new FuzzedRequest.Known(
                List.of(organization, foreign, "no-such-place"), List.of(round.id(), closed.id(), "no-such-round"), round.links(40));

        CALLERS.put("nobody", List.of());
        CALLERS.put("administrator", List.of("Authorization: Bearer " + Service.ADMIN_TOKEN));
        CALLERS.put("consultant", headers(People.made(nobody, script, "fuzzing-consultant", "consultant", organization)));
        CALLERS.put("sponsor", headers(People.made(nobody, script, "fuzzing-sponsor", "sponsor", organization)));
        CALLERS.put("researcher", headers(People.made(nobody, script, "fuzzing-researcher", "researcher", "")));
    }

    @AfterAll
    static void stop() {
        isthmus.close();
        Service.deleteAll(DATA);
    }

    private static List<String> headers(Caller caller) {
        return List.of("Cookie: " + caller.header("Cookie"), "X-CSRF-Token: " + caller.csrf());
    }

    @Test
    void nothingBreaksNothingIsToldOfTheInsidesAndNothingGrows() throws Exception {
        System.out.println("fuzzing with seed " + SEED + ", " + REQUESTS + " requests");
        var faults = new ConcurrentLinkedQueue<String>();
        var statuses = new TreeMap<String, Integer>();
        send(0, REQUESTS / 3, faults, statuses);
        long first = heap();
        send(1, REQUESTS - REQUESTS / 3, faults, statuses);
        long last = heap();
        System.out.println("replies " + statuses + ", live heap " + (first >> 20) + " MB after a third and " + (last >> 20) + " MB at the end");

        assertThat(faults).isEmpty();
        assertThat(last - first).isLessThan(ALLOWED_GROWTH);
        assertThat(statuses.keySet()).as("who ever got anything").contains("administrator 2xx", "consultant 2xx", "sponsor 2xx", "researcher 2xx", "nobody 2xx");
    }

    private static void send(int part, int requests, Queue<String> faults, Map<String, Integer> statuses) throws Exception {
        var routes = routes();
        var left = new AtomicInteger(requests);
        try (var threads = Executors.newFixedThreadPool(WORKERS)) {
            var work = IntStream.range(0, WORKERS)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        work(new Random(SEED + 100L * part + i), routes, left, faults, statuses);
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private static List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (var route : isthmus.routes().routes()) {
            // These end the sessions that ask.
            if (!route.path().equals("/sign-out") && !route.path().startsWith("/account/sessions")) {
                boolean slow = SLOW.stream().anyMatch(route.path()::contains);
                IntStream.range(0, slow ? 1 : 8).forEach(i -> routes.add(route));
            }
        }
        return routes;
    }

    private static void work(Random random, List<Route> routes, AtomicInteger left, Queue<String> faults, Map<String, Integer> statuses)
            throws IOException {
        var names = List.copyOf(CALLERS.keySet());
        int port = isthmus.port();
        var connection = new Connection(port);
        while (left.getAndDecrement() > 0) {
            var name = names.get(random.nextInt(names.size()));
            var request = FuzzedRequest.of(random, routes, known, CALLERS.get(name));
            boolean over = true;
            try {
                var answer = connection.exchange(request.wire(), !request.method().equals("HEAD"));
                over = answer.last();
                fault(answer).ifPresent(what -> faults.add(what + " for " + name + ":\n" + new String(request.wire(), StandardCharsets.ISO_8859_1)));
                synchronized (statuses) {
                    statuses.merge(name + " " + answer.status() / 100 + "xx", 1, Integer::sum);
                }
            } catch (IOException e) {
                // Refused before it was read; the reply may be lost with the rest of the request.
                synchronized (statuses) {
                    statuses.merge("cut off", 1, Integer::sum);
                }
            }
            if (over) {
                connection.close();
                connection = new Connection(port);
            }
        }
        connection.close();
    }

    private static Optional<String> fault(Connection.Answer answer) {
        if (answer.status() >= 500 && answer.status() != 503) {
            return Optional.of("" + answer.status());
        }
        var text = LIBRARY.matcher(new String(answer.body(), StandardCharsets.ISO_8859_1)).replaceAll("");
        return INSIDES.stream().filter(text::contains).findFirst().map(inside -> answer.status() + " tells \"" + inside + "\"");
    }

    /** Bytes that are alive. */
    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
