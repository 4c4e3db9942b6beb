package isthmus.surveys.durability;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.response.ResponseGraph;
import isthmus.surveys.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.consistency.ConsistencyCheckService;
import org.neo4j.io.layout.Neo4jLayout;

/** What becomes of answers, and what people and operator are told, when the disk is full or cannot be written. */
@Tag("long")
class DiskTest {

    private static final Duration READY = Duration.ofMinutes(10);
    private static final int MEGABYTES = 200;
    private static final int RESPONDENTS = 8;

    @TempDir
    static Path folder;

    private final Ledger ledger = new Ledger();
    private final AtomicInteger marks = new AtomicInteger();

    @Test
    void aFullDiskIsSaidClearlyLosesNothingAndWorksAgainWithRoom() throws Exception {
        var data = folder.resolve("data");
        try (var disk = new SmallDisk(data, MEGABYTES);
                var victim = new Victim(data, disk.wrapper(), Distribution.plain())) {
            victim.start();
            victim.awaitReady(READY);
            var round = Round.open(victim.administrator(), "Harbour");
            var links = new ConcurrentLinkedDeque<>(round.links(victim.administrator(), 5_000));
            var spare = links.pollLast();
            var refusal = new AtomicReference<Caller.Answer>();
            try (var respondents = new Respondents(RESPONDENTS, round, ledger, marks, links, victim::respondent)) {
                Wait.until(READY, () -> respondents.acknowledged() > RESPONDENTS);
                disk.fill();
                Wait.until(READY, () -> !victim.isReady());
                Wait.until(READY, () -> {
                    refusal.set(round.submit(victim.respondent(), spare, marks.incrementAndGet()));
                    return refusal.get().json().path("title").asText().equals("The database has stopped");
                });
                respondents.finish();
                assertThat(respondents.surprises()).isEmpty();
            }
            assertThat(refusal.get().status()).isEqualTo(503);
            assertThat(refusal.get().json().path("detail").asText()).startsWith("Nothing that was confirmed is lost.");
            var page = victim.respondent().get("/s/" + spare);
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.text()).contains("The database has stopped");
            assertThat(victim.said()).contains("The disk of " + data.resolve("neo4j") + " is full").contains("start Isthmus again");

            victim.kill();
            disk.free();
            victim.start();
            victim.awaitReady(READY);
            assertThat(round.submit(victim.respondent(), spare, marks.incrementAndGet()).status()).isEqualTo(200);
            var shown = round.shown(victim.respondent(), ledger.links());
            victim.stop();
            assertConsistent(copy(disk.contents().resolve("neo4j"), folder.resolve("copy")));
            try (var engine = EmbeddedNeo4j.start(folder.resolve("copy"));
                    var graph = Graph.connect(engine);
                    var responses = new ResponseGraph(graph)) {
                var found = responses.responses(round.campaign()).stream()
                        .map(r -> Mark.of(round.items(), r.answers()))
                        .filter(mark -> mark.orElse(0) != marks.get())
                        .toList();
                assertThat(ledger.faultsOfResponses(shown, found)).isEmpty();
            }

            disk.remount("ro");
            victim.start();
            assertThat(victim.awaitEnd()).isEqualTo(1);
            assertThat(victim.said()).contains("The disk of " + data.resolve("neo4j") + " is read-only").contains("or name another folder with ISTHMUS_DATA.");
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static void assertConsistent(Path home) throws Exception {
        var config = Config.defaults(GraphDatabaseSettings.neo4j_home, home.toAbsolutePath());
        var result = new ConsistencyCheckService(Neo4jLayout.of(config).databaseLayout("neo4j")).with(config).runFullConsistencyCheck();
        assertThat(result.isSuccessful()).as(String.valueOf(result.summary())).isTrue();
    }
}
