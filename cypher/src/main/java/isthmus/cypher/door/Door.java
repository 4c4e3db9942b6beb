package isthmus.cypher.door;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Statement;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** A published release, open for queries that only read. Whoever has it checks each query with {@link #verdict} before it runs. */
public final class Door implements AutoCloseable {

    static final String DATABASE = "neo4j";

    private static final System.Logger LOG = System.getLogger(Door.class.getName());
    private static final Statement TERMINATE = Statement.of(Door.class, "terminate");
    private static final int ROWS_AHEAD = 1_000;

    private final URI uri;
    private final String username;
    private final String password;
    private final Runnable stop;
    private final Driver driver;
    private final QueryPolicy policy;
    private final SessionConfig session = SessionConfig.builder()
            .withDatabase(DATABASE)
            .withDefaultAccessMode(AccessMode.READ)
            .withFetchSize(ROWS_AHEAD)
            .build();

    private Door(URI uri, String username, String password, Runnable stop) {
        this.uri = uri;
        this.username = username;
        this.password = password;
        this.stop = stop;
        this.driver = GraphDatabase.driver(uri, AuthTokens.basic(username, password), quiet());
        this.policy = new QueryPolicy(driver, DATABASE);
    }

    /** @param home of a release's store, which nobody has open */
    public static Door open(Path home) {
        var engine = EmbeddedNeo4j.readOnly(home, Limits.OF_THE_STORE);
        return new Door(engine.uri(), engine.username(), engine.password(), engine::close);
    }

    /** One in front of a store that somebody else has open, and goes on to. */
    public static Door before(EmbeddedNeo4j engine) {
        return new Door(engine.uri(), engine.username(), engine.password(), () -> {});
    }

    /** One in front of a server that others see to. */
    public static Door at(URI uri, String username, String password) {
        return new Door(uri, username, password, () -> {});
    }

    /** What a researcher got wrong is nothing for a log. */
    @SuppressWarnings("deprecation")
    private static Config quiet() {
        return Config.builder().withLogging(Logging.javaUtilLogging(Level.SEVERE)).withMinimumNotificationSeverity(NotificationSeverity.OFF).build();
    }

    /**
     * Whether a query may run. Does not run it.
     *
     * @throws Neo4jException where the store does not answer
     */
    public Verdict verdict(String query) {
        return policy.verdict(query);
    }

    /**
     * Begins to run a query.
     *
     * @param parameters values of the driver's types
     * @throws IllegalArgumentException for one that may not run
     */
    public Running run(String query, Map<String, Object> parameters) {
        if (!(verdict(query) instanceof Verdict.Allowed)) {
            throw new IllegalArgumentException("a query that may not run");
        }
        return new Running(this, driver, session, query, parameters);
    }

    void terminate(String ticket) {
        try (var opened = driver.session(SessionConfig.forDatabase(DATABASE))) {
            opened.run(TERMINATE.text(), Map.of("ticket", ticket)).consume();
        } catch (Neo4jException e) {
            // Its own time limit ends it then.
            LOG.log(System.Logger.Level.DEBUG, "a query could not be ended early", e);
        }
    }

    /** Where the store answers Bolt itself, on this machine only. */
    public URI uri() {
        return uri;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        driver.close();
        stop.run();
    }
}
