package isthmus.surveys.load;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.Graph;
import isthmus.cypher.response.ResponseGraph;
import isthmus.surveys.Caller;
import isthmus.surveys.Isthmus;
import isthmus.surveys.Main;
import isthmus.surveys.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two services on one Neo4j in a third process, behind a round-robin without stickiness: one reaches it by a plain address,
 * the other by one that asks for the way, as a cluster wants it.
 */
@Tag("long")
class TwoInstancesTest {

    private static final String PASSWORD = "seven herons on a sandbank";
    private static final int RESPONDENTS = 8;
    private static final int LINKS = 200;

    @TempDir
    private static Path folder;

    private static OwnProcess database;
    private static Graph graph;
    private static Isthmus here;
    private static int there;
    private static OwnProcess process;
    private static Map<String, String> environment;
    private static RoundRobin front;
    private static Caller administrator;

    @BeforeAll
    static void start() throws IOException {
        database = OwnProcess.start(DatabaseServer.class, Map.of(), folder.resolve("neo4j").toString());
        var said = database.says(DatabaseServer.READY).split(" ");
        graph = Graph.connect(URI.create("bolt://127.0.0.1:" + said[0]), "neo4j", said[1]);
        while (!graph.isAvailable()) {
            Thread.onSpinWait();
        }
        there = Service.freePort();
        environment = Map.of(
                "ISTHMUS_DEMO", "false",
                "ISTHMUS_RATE_LIMIT", "0",
                "ISTHMUS_SECRET", "a secret that both of them were given",
                "ISTHMUS_ADMIN_TOKEN", Service.ADMIN_TOKEN,
                "NEO4J_PASSWORD", said[1]);
        here = Service.start(folder.resolve("here"), environment("bolt://127.0.0.1:" + said[0], Service.freePort()));
        environment = environment("neo4j://127.0.0.1:" + said[0], there);
        startThere();
        front = new RoundRobin(List.of(here.port(), there));
        administrator = new Caller(front.address()).withToken(Service.ADMIN_TOKEN);
    }

    private static Map<String, String> environment(String uri, int port) {
        var all = new HashMap<>(environment);
        all.putAll(Map.of("NEO4J_URI", uri, "ISTHMUS_PORT", String.valueOf(port), "ISTHMUS_DATA", folder.resolve("data-" + port).toString()));
        return all;
    }

    private static void startThere() {
        process = OwnProcess.start(Main.class, environment);
        process.says("Stop with Ctrl-C");
    }

    @AfterAll
    static void stop() throws Exception {
        for (var started : new AutoCloseable[] {front, process, here, graph, database}) {
            // One that did not start must not leave the others running.
            if (started != null) {
                started.close();
            }
        }
    }

    private static Caller here() {
        return new Caller("http://localhost:" + here.port());
    }

    private static Caller there() {
        return new Caller("http://localhost:" + there);
    }

    private static List<Caller> both() {
        return List.of(here(), there());
    }

    /** Signed in through the round-robin, so that the page and what is sent from it meet different instances. */
    private static String cookie(Caller.Answer answer) {
        // Beside it may be another, which says up to where was written.
        var cookies = answer.http().headers().allValues("Set-Cookie").stream().filter(c -> c.startsWith("__Host-isthmus=")).toList();
        assertThat(cookies).as(answer.text()).hasSize(1);
        return cookies.getFirst().substring(0, cookies.getFirst().indexOf(';'));
    }

    @Test
    void whoSignsInAtOneIsSignedInAtTheOtherAndSignedOutAtBoth() {
        var link = here.firstSetupLink().orElseThrow();
        var asked = new Caller(front.address());
        var path = link.substring(link.indexOf("/setup/"));
        var begun = asked.form(path, Map.of("username", "ada", "name", "Ada", "password", PASSWORD, "again", PASSWORD));
        assertThat(begun.status()).as(begun.text()).isEqualTo(303);
        var cookie = cookie(there().form("/sign-in", Map.of("username", "ada", "password", PASSWORD)));

        assertThat(both()).allSatisfy(instance -> assertThat(instance.with("Cookie", cookie).get("/account").text()).contains("Ada"));
        var ada = new Caller(front.address()).with("Cookie", cookie);
        // The form's word comes from one instance, and the form goes to the other; an even number of times both ways.
        for (int i = 0; i < 4; i++) {
            var made = ada.form("/organizations/new", Map.of("name", "Harbour " + i));
            assertThat(made.status()).as(made.text()).isEqualTo(303);
            front.skip();
        }
        assertThat(here().with("Cookie", cookie).form("/sign-out", Map.of()).status()).isEqualTo(303);
        assertThat(there().with("Cookie", cookie).get("/account").header("Location")).startsWith("/sign-in");
    }

    @Test
    void guessesOfAPasswordCountAtBothWhereverTheyAreMade() {
        var tries = IntStream.range(0, 12)
                .mapToObj(i -> both().get(i % 2).form("/sign-in", Map.of("username", "grace", "password", "guess " + i)).status())
                .toList();
        assertThat(tries.subList(0, 2)).containsOnly(401);
        // Counted apart, either would have let through twice as many.
        assertThat(tries.subList(8, 12)).contains(429);
        assertThat(tries.stream().filter(status -> status == 401).count()).isLessThan(10);
    }

    @Test
    void aDraftGoesOnAtTheOtherInstanceFromWhereItWasLeft() {
        var round = Round.open(administrator);
        var link = round.links(1).getFirst();
        var kept = new HashMap<String, Integer>();
        for (int i = 0; i < 20; i++) {
            var item = round.items().get(i);
            var answer = Map.of(item, 1 + i % 5);
            var saved = both().get(i % 2).json("PUT", "/api/v1/survey/" + link, Map.of("answers", answer));
            assertThat(saved.status()).as(saved.text()).isEqualTo(200);
            kept.putAll(answer);
            var shown = both().get(1 - i % 2).get("/api/v1/survey/" + link).json().path("answers");
            assertThat(shown.size()).isEqualTo(kept.size());
            kept.forEach((id, value) -> assertThat(shown.path(id).asInt()).as(id).isEqualTo(value));
        }
        var receipts = both().stream()
                .map(instance -> instance.json("POST", "/api/v1/survey/" + link + "/submit", Map.of("answers", Map.of())).json().path("receipt").asText())
                .toList();
        assertThat(receipts.get(0)).isNotEmpty().isEqualTo(receipts.get(1));
    }

    @Test
    void whatHappenedAtOneShowsAtTheOtherAtOnce() {
        var round = Round.open(administrator);
        var links = round.links(12);
        for (int i = 0; i < links.size(); i++) {
            var at = both().get(i % 2);
            assertThat(at.send("POST", "/api/v1/survey/" + links.get(i) + "/submit", "application/json", round.body()).status()).isEqualTo(200);
            var seen = both().get(1 - i % 2).withToken(Service.ADMIN_TOKEN).get("/api/v1/campaigns/" + round.id() + "/progress");
            assertThat(seen.json().path("submitted").asInt()).isEqualTo(i + 1);
        }
        var late = round.links(1).getFirst();
        here().withToken(Service.ADMIN_TOKEN).json("POST", "/api/v1/campaigns/" + round.id() + "/close", Map.of());
        assertThat(there().send("POST", "/api/v1/survey/" + late + "/submit", "application/json", round.body()).status()).isEqualTo(409);
    }

    @Test
    void aReportThatOneInstancePrintedIsKnownToTheOtherByItsTag() {
        var round = Round.open(administrator);
        round.links(8).forEach(link -> administrator.send("POST", "/api/v1/survey/" + link + "/submit", "application/json", round.body()));
        administrator.json("POST", "/api/v1/campaigns/" + round.id() + "/close", Map.of());
        var path = "/api/v1/campaigns/" + round.id() + "/report.xlsx?language=en";

        var printed = here().withToken(Service.ADMIN_TOKEN).get(path);
        assertThat(printed.status()).isEqualTo(200);
        var again = there().withToken(Service.ADMIN_TOKEN).with("If-None-Match", printed.header("ETag")).get(path);
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void nothingAcknowledgedIsLostWhenOneIsKilledAndTheOthersGoOn() throws Exception {
        var round = Round.open(administrator);
        var links = new ConcurrentLinkedQueue<>(round.links(LINKS));
        var receipts = new ConcurrentHashMap<String, String>();
        var enough = new CountDownLatch(LINKS / 4);
        var respondents = IntStream.range(0, RESPONDENTS).mapToObj(i -> (Callable<Void>) () -> respond(round, links, receipts, enough)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = respondents.stream().map(threads::submit).toList();
            enough.await();
            process.kill();
            var before = Map.copyOf(receipts);
            for (var respondent : all) {
                respondent.get();
            }
            assertThat(before).isNotEmpty();
            assertThat(receipts).hasSize(LINKS).containsAllEntriesOf(before);
        }

        receipts.entrySet().parallelStream().forEach(told ->
                assertThat(here().get("/api/v1/survey/" + told.getKey()).json().path("receipt").asText()).isEqualTo(told.getValue()));
        try (var responses = new ResponseGraph(graph)) {
            assertThat(responses.responses(round.id())).hasSize(LINKS).allMatch(r -> r.answers().size() == round.items().size());
        }
        startThere();
        assertThat(there().get("/api/v1/survey/" + receipts.keys().nextElement()).json().path("receipt").asText()).isNotEmpty();
    }

    /** Asks again after anything but an acknowledgement. */
    private static Void respond(Round round, ConcurrentLinkedQueue<String> links, Map<String, String> receipts, CountDownLatch enough) {
        var caller = new Caller(front.address());
        for (var link = links.poll(); link != null; link = links.poll()) {
            Caller.Answer answer = null;
            while (answer == null || answer.status() != 200) {
                try {
                    answer = caller.send("POST", "/api/v1/survey/" + link + "/submit", "application/json", round.body());
                } catch (UncheckedIOException e) {
                    // It was under way when the instance died: nothing was acknowledged.
                    continue;
                }
                assertThat(answer.status()).as(answer.text()).isIn(200, 502, 503);
            }
            receipts.put(link, answer.json().path("receipt").asText());
            enough.countDown();
        }
        return null;
    }
}
