package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.GraphUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services with folders of their own on one database: what one releases, the other hands out. */
@Tag("long")
class ReleaseAtTwoServicesTest {

    private static final String RELEASES = "/api/v1/research/releases";
    private static final List<String> FORMS = List.of("report.pdf", "report.html", "graphml", "gexf", "csv", "ddi", "croissant", "citation");
    @TempDir
    private static Path folder;

    private static EmbeddedNeo4j engine;
    private static Isthmus here;
    private static Isthmus there;

    @BeforeAll
    static void start() {
        engine = EmbeddedNeo4j.start(folder.resolve("neo4j"));
        here = service("here", 1);
        there = service("there", 1);
    }

    /** An engine that has just been started on a busy machine answers later than a service waits. */
    private static Isthmus service(String name, int tries) {
        try {
            return Service.start(folder.resolve(name), Map.of(
                    "ISTHMUS_PORT", String.valueOf(Service.freePort()),
                    "ISTHMUS_DEMO", "false",
                    "ISTHMUS_SECRET", TwoServices.SECRET,
                    "NEO4J_URI", engine.uri().toString(),
                    "NEO4J_USERNAME", engine.username(),
                    "NEO4J_PASSWORD", engine.password()));
        } catch (GraphUnavailable e) {
            if (tries == 5) {
                throw e;
            }
            return service(name, tries + 1);
        }
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
        engine.close();
    }

    private static Path files(String service, String id) {
        return folder.resolve(service).resolve("research").resolve(id).resolve("files");
    }

    @Test
    void whatOneReleasesBothHandOutAndWhatOneTakesAwayIsGoneAtBoth() throws Exception {
        var both = List.of(Service.administrator(here), Service.administrator(there));
        var order = Map.of("tier", "researchers", "synthetic", Map.of("organizations", 100, "mostTeams", 40, "seed", 7));
        var together = new CyclicBarrier(2);
        String id;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = both.stream()
                    .map(service -> threads.submit(() -> {
                        together.await();
                        return service.json("POST", RELEASES, order);
                    }))
                    .toList();
            var one = answers.get(0).get();
            var other = answers.get(1).get();
            assertThat(List.of(one.status(), other.status())).containsExactlyInAnyOrder(202, 409);
            assertThat((one.status() == 409 ? one : other).text()).contains("A release is being made. Ask again when it is done.");
            id = (one.status() == 202 ? one : other).json().path("id").asText();
        }
        until(() -> both.stream().noneMatch(service -> state(service, id).equals("building")));

        assertThat(both).allSatisfy(service -> assertThat(state(service, id)).isEqualTo("published"));
        assertThat(both.getFirst().get(RELEASES).json()).isEqualTo(both.getLast().get(RELEASES).json());
        var maker = Files.exists(files("here", id)) ? "here" : "there";
        var reader = maker.equals("here") ? "there" : "here";
        assertThat(files(reader, id)).doesNotExist();
        for (var form : FORMS) {
            var files = both.stream().map(service -> service.get(RELEASES + "/" + id + "/" + form)).toList();
            assertThat(files).as(form).allMatch(f -> f.status() == 200);
            assertThat(files.getFirst().bytes()).as(form).isEqualTo(files.getLast().bytes());
        }
        try (Stream<Path> all = Files.list(files(reader, id))) {
            assertThat(all).hasSize(FORMS.size());
        }

        // By the one that did not make it.
        var taker = both.get(reader.equals("here") ? 0 : 1);
        assertThat(taker.send("DELETE", RELEASES + "/" + id, null, new byte[0]).status()).isEqualTo(204);

        assertThat(files(reader, id).getParent()).doesNotExist();
        for (var service : both) {
            assertThat(state(service, id)).isEqualTo("withdrawn");
            assertThat(service.get(RELEASES + "/" + id).json().path("downloads")).isEmpty();
            assertThat(FORMS).allSatisfy(form -> assertThat(service.get(RELEASES + "/" + id + "/" + form).status()).isEqualTo(410));
        }
        until(() -> !Files.exists(files(maker, id).getParent()));
    }

    private static String state(Caller service, String id) {
        JsonNode release = service.get(RELEASES + "/" + id).json();
        return release.path("state").asText();
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (var longest = Instant.now().plus(Duration.ofMinutes(5)); !condition.getAsBoolean(); Thread.sleep(100)) {
            assertThat(Instant.now()).isBefore(longest);
        }
    }
}
