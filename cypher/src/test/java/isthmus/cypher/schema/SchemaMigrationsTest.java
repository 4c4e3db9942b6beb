package isthmus.cypher.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.Rush;
import isthmus.cypher.Statement;
import isthmus.cypher.TestGraph;
import isthmus.cypher.schema.SchemaMigrations.Migration;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaMigrationsTest {

    private static final Statement TRACE = Statement.of(SchemaMigrationsTest.class, "trace");
    private static final Statement HOLD = Statement.of(SchemaMigrationsTest.class, "hold");
    private static final Statement LOCK = Statement.of(SchemaMigrationsTest.class, "lock");
    private static final Statement WIPE = Statement.of(SchemaMigrationsTest.class, "wipe");

    private static final Migration FIRST =
            Migration.of("V001__First.cypher", "// not a statement; nor this;\nCREATE (:Trace {steps: ['a;b']});\n");
    private static final Migration SECOND = Migration.of(
            "V002__Second.cypher",
            "MATCH (t:Trace) SET t.steps = t.steps + 'c';\n\nMATCH (t:Trace)\nSET t.steps = t.steps + 'd';\n");
    private static final Migration BROKEN = Migration.of("V002__Broken.cypher", "THIS IS NO CYPHER;");

    /** One of its own: other tests share theirs with a schema that must stay. */
    private static EmbeddedNeo4j engine;

    private static Graph graph;

    @BeforeAll
    static void start() {
        engine = EmbeddedNeo4j.start(TestGraph.home());
        graph = Graph.connect(engine);
    }

    @AfterAll
    static void stop() {
        graph.close();
        engine.close();
    }

    @BeforeEach
    void empty() {
        graph.write(WIPE, Map.of());
    }

    private static List<List<String>> traces(Graph graph) {
        return graph.read(TRACE, Map.of(), r -> r.get("steps").asList(v -> v.asString()));
    }

    private record Lock(boolean held, boolean asked) {}

    private static Lock lock() {
        return graph.readOne(LOCK, Map.of(), r -> new Lock(!r.get("holder").isNull(), r.get("asked").asBoolean())).orElseThrow();
    }

    private static void hold(Instant until) {
        graph.write(HOLD, Map.of("until", until.toEpochMilli()));
    }

    @Test
    void migrationsAreAppliedOnceAndInOrder() {
        SchemaMigrations.apply(graph, List.of(FIRST, SECOND));
        assertThat(traces(graph)).containsExactly(List.of("a;b", "c", "d"));

        SchemaMigrations.apply(graph, List.of(FIRST, SECOND));
        assertThat(traces(graph)).containsExactly(List.of("a;b", "c", "d"));
        assertThat(TestGraph.nodes(graph)).containsEntry("Migration", 2);
        assertThat(lock().held()).isFalse();
    }

    @Test
    void whatIsNewIsAppliedOnTopOfWhatIsThere() {
        SchemaMigrations.apply(graph, List.of(FIRST));
        assertThat(traces(graph)).containsExactly(List.of("a;b"));

        SchemaMigrations.apply(graph, List.of(FIRST, SECOND));
        assertThat(traces(graph)).containsExactly(List.of("a;b", "c", "d"));
    }

    @Test
    void aChangedFileIsRefusedAndNothingIsApplied() {
        SchemaMigrations.apply(graph, List.of(FIRST));
        var changed = Migration.of("V001__First.cypher", FIRST.text() + " ");

        assertThatThrownBy(() -> SchemaMigrations.apply(graph, List.of(changed, SECOND)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Schema file V001__First is not what was applied to this database. Applied files never change:"
                        + " restore it, and put the change into a new file.");
        assertThat(traces(graph)).containsExactly(List.of("a;b"));
        assertThat(lock().held()).isFalse();
    }

    @Test
    void aFileThatWasPutBetweenIsRefused() {
        SchemaMigrations.apply(graph, List.of(FIRST, SECOND));

        assertThatThrownBy(() -> SchemaMigrations.apply(graph, List.of(FIRST, BROKEN, SECOND)))
                .hasMessageStartingWith("Schema file V002__Broken is not what was applied");
    }

    @Test
    void theDatabaseOfANewerProgramIsRefused() {
        SchemaMigrations.apply(graph, List.of(FIRST, SECOND));

        assertThatThrownBy(() -> SchemaMigrations.apply(graph, List.of(FIRST)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The database was written by a newer Isthmus (schema 002); this one knows 001.");
        assertThat(lock().held()).isFalse();
    }

    @Test
    void aMigrationThatFailsIsNotRememberedAndLetsTheNextTryIn() {
        assertThatThrownBy(() -> SchemaMigrations.apply(graph, List.of(FIRST, BROKEN))).hasMessageContaining("THIS");
        assertThat(TestGraph.nodes(graph)).containsEntry("Migration", 1);

        SchemaMigrations.apply(graph, List.of(FIRST, SECOND));
        assertThat(traces(graph)).containsExactly(List.of("a;b", "c", "d"));
    }

    @Test
    void fourProcessesAtOnceOnAnEmptyDatabaseApplyOnce() {
        try (var empty = EmbeddedNeo4j.start(TestGraph.home())) {
            Rush.of(4, i -> {
                try (var own = Graph.connect(empty)) {
                    SchemaMigrations.apply(own, List.of(FIRST, SECOND));
                    return true;
                }
            });
            try (var own = Graph.connect(empty)) {
                assertThat(traces(own)).containsExactly(List.of("a;b", "c", "d"));
            }
        }
    }

    @Test
    void theLeaseOfAProcessThatDiedIsTakenOver() {
        hold(Instant.now().minus(Duration.ofSeconds(1)));

        SchemaMigrations.apply(graph, List.of(FIRST));

        assertThat(traces(graph)).hasSize(1);
        assertThat(lock().held()).isFalse();
    }

    @Test
    void theLeaseOfAProcessThatWasKilledDoesNotHoldUpAStartThatChangesNothing() {
        SchemaMigrations.apply(graph, List.of(FIRST, SECOND));
        hold(Instant.now().plusSeconds(3_600));

        SchemaMigrations.apply(graph, List.of(FIRST, SECOND));

        assertThat(lock().asked()).isFalse();
    }

    @Test
    void theLeaseOfAProcessThatLivesIsWaitedFor() {
        hold(Instant.now().plus(Duration.ofHours(1)));
        var waiting = CompletableFuture.runAsync(() -> SchemaMigrations.apply(graph, List.of(FIRST)));
        while (!lock().asked() && !waiting.isDone()) {
            Thread.onSpinWait();
        }
        assertThat(traces(graph)).isEmpty();

        hold(Instant.EPOCH);
        waiting.join();
        assertThat(traces(graph)).hasSize(1);
    }

    @Test
    void everySchemaFileIsListedInItsOrder() throws IOException, URISyntaxException {
        var folder = Path.of(SchemaMigrations.class.getResource("/schema").toURI());
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted()).isEqualTo(SchemaMigrations.FILES);
        }
        assertThat(SchemaMigrations.FILES).allMatch(file -> file.matches("V\\d{3}__\\w+\\.cypher"));
    }
}
