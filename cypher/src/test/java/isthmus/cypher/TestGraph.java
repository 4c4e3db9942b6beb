package isthmus.cypher;

import isthmus.cypher.schema.SchemaMigrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** One real engine for all tests of this module; tests keep apart by organizations of their own. */
public final class TestGraph {

    private static final Statement NODES = Statement.of(TestGraph.class, "nodes");

    private static final class Holder {
        static final EmbeddedNeo4j ENGINE = EmbeddedNeo4j.start(home());
        static final Graph GRAPH = Graph.connect(ENGINE);
        static final Graph OF_A_SERVER = Graph.connect(ENGINE.uri(), ENGINE.username(), ENGINE.password());

        static {
            SchemaMigrations.apply(GRAPH);
        }
    }

    private TestGraph() {}

    public static Graph graph() {
        return Holder.GRAPH;
    }

    /** That which holds the graph. */
    static EmbeddedNeo4j engine() {
        return Holder.ENGINE;
    }

    /** The same engine, taken for a server somewhere. */
    static Graph graphOfAServer() {
        return Holder.OF_A_SERVER;
    }

    /** Nodes by label. */
    public static Map<String, Integer> nodes() {
        return nodes(graph());
    }

    public static Map<String, Integer> nodes(Graph graph) {
        return graph.read(NODES, Map.of(), r -> Map.entry(r.get("label").asString(), r.get("nodes").asInt())).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** An empty folder for an engine that a test wants to itself. */
    public static Path home() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "neo4j");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
