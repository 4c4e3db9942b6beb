package isthmus.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.assessment.response.Answer;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.response.Outcome;
import isthmus.cypher.response.ResponseGraph;
import isthmus.cypher.response.Sheet;
import isthmus.cypher.schema.SchemaMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofMinutes(1);

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aCopyMadeUnderSubmissionsHoldsWhatWasAcknowledgedBeforeAndNoHalfOfWhatCameMeanwhile() {
        var home = TestGraph.home();
        var tidewater = Tidewater.fresh();
        var links = tidewater.links(600);
        var enough = new AtomicBoolean();
        try (var responses = new ResponseGraph(TestGraph.graph())) {
            Rush.of(50, i -> responses.submit(links.get(i), "before-" + i, door -> new Sheet(Tidewater.ANSWERS)));
            var clients = IntStream.range(0, 4)
                    .mapToObj(client -> CompletableFuture.runAsync(() -> {
                        for (int i = 50 + client; i < links.size() && !enough.get(); i += 4) {
                            responses.submit(links.get(i), "during-" + i, door -> new Sheet(Tidewater.ANSWERS));
                        }
                    }))
                    .toList();
            var snapshot = TestGraph.engine().snapshot(home, AS_LONG_AS_IT_TAKES);
            enough.set(true);
            clients.forEach(CompletableFuture::join);
            System.out.println("writes were held for " + snapshot.held().toMillis() + " ms");

            try (var copy = EmbeddedNeo4j.revive(home); var graph = Graph.connect(copy); var copied = new ResponseGraph(graph)) {
                assertThat(copy.fingerprint()).isEqualTo(snapshot.fingerprint());
                assertThat(snapshot.fingerprint().schema()).isEqualTo(SchemaMigrations.newest());
                SchemaMigrations.apply(graph);
                for (int i = 0; i < 50; i++) {
                    assertThat(copied.submit(links.get(i), "later", door -> Sheet.ofDraft()))
                            .isEqualTo(new Outcome.Submitted("before-" + i, true));
                }
                var there = copied.responses(tidewater.campaign().id());
                assertThat(there).hasSizeBetween(50, responses.responses(tidewater.campaign().id()).size());
                assertThat(there).allSatisfy(r -> assertThat(r.answers()).containsEntry("A1", new Answer.Option(5)));
                assertThat(copied.submit(links.getLast(), "new", door -> new Sheet(Tidewater.ANSWERS)))
                        .isEqualTo(new Outcome.Submitted("new", false));
            }
        }
    }

    @Test
    void theTransactionLogIsNotCopied() throws IOException {
        var home = TestGraph.home();

        TestGraph.engine().snapshot(home, AS_LONG_AS_IT_TAKES);

        assertThat(files(home)).isNotEmpty().allMatch(file -> file.startsWith(home.resolve("data/databases/neo4j")));
    }

    @Test
    void aCopyThatTakesTooLongIsGivenUpAndWritesGoOn() {
        assertThatThrownBy(() -> TestGraph.engine().snapshot(TestGraph.home(), Duration.ZERO))
                .isInstanceOf(SnapshotFailed.class)
                .hasMessageStartingWith("The database is too large to be copied while it runs: 0 ms were not enough")
                .hasMessageContaining("java -jar isthmus.jar backup");

        var organizations = new OrganizationGraph(TestGraph.graph());
        var made = organizations.create("Afterwards", null, false, LocalDate.of(2026, 1, 2));
        assertThat(organizations.find(made.id())).isPresent();
    }

    @Test
    void aPlaceThatCannotBeWrittenSaysWhatToDo() throws IOException {
        var file = Files.createFile(TestGraph.home().resolve("taken"));

        assertThatThrownBy(() -> TestGraph.engine().snapshot(file, AS_LONG_AS_IT_TAKES))
                .isInstanceOf(SnapshotFailed.class)
                .hasMessageStartingWith("The database could not be copied to " + file)
                .hasMessageEndingWith("Make room or make the folder writable, and try again.");
    }

    @Test
    void oneChangedAnswerChangesTheChecksumAndNotTheCounts() {
        var link = Tidewater.fresh().link();
        try (var responses = new ResponseGraph(TestGraph.graph())) {
            responses.save(link, Tidewater.ITEMS, Map.of("A1", java.util.Optional.of(new Answer.Option(1))));
            var before = TestGraph.engine().fingerprint();
            assertThat(TestGraph.engine().fingerprint()).isEqualTo(before);
            responses.save(link, Tidewater.ITEMS, Map.of("A1", java.util.Optional.of(new Answer.Option(2))));
            var after = TestGraph.engine().fingerprint();

            assertThat(after.nodes()).isEqualTo(before.nodes());
            assertThat(after.checksum()).isNotEqualTo(before.checksum());
        }
    }
}
