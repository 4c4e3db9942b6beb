package isthmus.cypher.release;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.publication.Publication;
import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import isthmus.cypher.door.Door;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;

/**
 * A Neo4j server that holds one release, and never held anything else: in place of an embedded store, for those who want to see to it
 * themselves. While a release takes the place of another there is none in it.
 */
public final class ReleaseServer implements AutoCloseable {

    private static final Statement HELD = Statement.of(ReleaseServer.class, "held");
    private static final Statement LOCK = Statement.of(ReleaseServer.class, "lock");
    private static final Statement UNIQUE_RELEASES = Statement.of(ReleaseServer.class, "uniqueReleases");
    private static final Statement EMPTY = Statement.of(ReleaseServer.class, "empty");
    private static final int BATCH = 10_000;

    /** In place of an id, so that half a release is taken for none. */
    private static final String COMING = "coming";

    private final URI uri;
    private final String username;
    private final String password;
    private final Graph graph;
    private final Driver locks;

    /** @param uri of a server that only researchers' releases are in; its database is "neo4j" */
    public ReleaseServer(URI uri, String username, String password) {
        this.uri = uri;
        this.username = username;
        this.password = password;
        this.graph = Graph.connect(uri, username, password);
        // The graph tells what is wrong with the server.
        this.locks = silent(uri, username, password);
    }

    /** A driver that logs nothing. */
    @SuppressWarnings("deprecation")
    static Driver silent(URI uri, String username, String password) {
        return GraphDatabase.driver(uri, AuthTokens.basic(username, password), Config.builder().withLogging(Logging.none()).build());
    }

    /** Whether all of a release is in it. */
    public boolean holds(String release) {
        return graph.read(HELD, Map.of(), r -> r.get("id").asString()).equals(List.of(release));
    }

    /**
     * Puts a release in the place of the one before, unless it is there. Another service that does so at the same time is waited for.
     *
     * @throws IllegalStateException when something else than a release is or was in the server
     */
    public void bring(Publication publication, List<Dimension> dimensions) {
        refuseOthers();
        graph.define(UNIQUE_RELEASES.text());
        try (var session = locks.session();
                var lock = session.beginTransaction()) {
            lock.run(LOCK.text(), Map.of("id", "lock")).consume();
            if (!holds(publication.id())) {
                empty();
                ReleaseStore.load(graph, publication.as(COMING), dimensions);
                ReleaseStore.conclude(graph, publication);
            }
            lock.rollback();
        }
    }

    /** What was never a release may be somebody's only copy, and would stay in the files. */
    private void refuseOthers() {
        var foreign = StoreAttacks.foreign(ReleaseStore.words(graph));
        if (!foreign.isEmpty()) {
            throw new IllegalStateException("The server for research at " + uri + " holds or held something else than a release: " + String.join(", ", foreign)
                    + ". Name one with NEO4J_RESEARCH_URI that is empty and new.");
        }
    }

    private void empty() {
        long deleted;
        do {
            deleted = graph.writeOne(EMPTY, Map.of("most", BATCH), r -> r.get("deleted").asLong()).orElse(0L);
        } while (deleted == BATCH);
    }

    /** In front of what it holds. */
    public Door door() {
        return Door.at(uri, username, password);
    }

    @Override
    public void close() {
        locks.close();
        graph.close();
    }
}
