package isthmus.cypher;

import isthmus.cypher.schema.SchemaMigrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One real engine for all tests of this module; tests keep apart by organizations of their own. */
public final class TestGraph {

    private static final class Holder {
        static final EmbeddedNeo4j ENGINE = EmbeddedNeo4j.start(home());
        static final Graph GRAPH = Graph.connect(ENGINE);

        static {
            SchemaMigrations.apply(GRAPH);
        }
    }

    private TestGraph() {}

    public static Graph graph() {
        return Holder.GRAPH;
    }

    public static EmbeddedNeo4j engine() {
        return Holder.ENGINE;
    }

    private static Path home() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "neo4j");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
