package isthmus.cypher;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * A connection to the graph. Reads and writes run in managed transactions that share one bookmark manager, so that
 * whoever wrote reads it back, on a cluster too.
 *
 * <p>Every call throws {@link GraphUnavailable} when the database does not answer within a few seconds.
 */
public final class Graph implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(60);

    private final Driver driver;
    private final SessionConfig session;
    private final Writes writes;

    private final BookmarkManager bookmarks;
    private final boolean routed;

    private Graph(Driver driver, boolean routed, Writes writes) {
        this.driver = driver;
        this.writes = writes;
        this.bookmarks = driver.executableQueryBookmarkManager();
        this.routed = routed;
        this.session = SessionConfig.builder()
                .withDatabase("neo4j")
                .withBookmarkManager(bookmarks)
                .withFetchSize(-1)
                .build();
    }

    public static Graph connect(URI uri, String username, String password) {
        return connect(uri, AuthTokens.basic(username, password), new Writes());
    }

    public static Graph connect(EmbeddedNeo4j engine) {
        return connect(engine.uri(), AuthTokens.basic(engine.username(), engine.password()), engine.writes());
    }

    private static Graph connect(URI uri, AuthToken auth, Writes writes) {
        var driver = GraphDatabase.driver(
                uri,
                auth,
                Config.builder()
                        .withConnectionTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .withConnectionAcquisitionTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .withMaxTransactionRetryTime(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .build());
        return new Graph(driver, uri.getScheme().startsWith("neo4j"), writes);
    }

    /** Rows of a statement that only reads. */
    public <T> List<T> read(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return guarded(() -> {
            try (var s = driver.session(session)) {
                return s.executeRead(
                        tx -> tx.run(statement.text(), parameters).list(row), timeout());
            }
        });
    }

    /** The only row of a statement that only reads, or nothing. */
    public <T> Optional<T> readOne(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return read(statement, parameters, row).stream().findFirst();
    }

    /** Rows of a statement that writes, after its commit. */
    public <T> List<T> write(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return transaction(tx -> tx.run(statement, parameters, row));
    }

    public <T> Optional<T> writeOne(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return write(statement, parameters, row).stream().findFirst();
    }

    public void write(Statement statement, Map<String, Object> parameters) {
        write(statement, parameters, r -> r);
    }

    /**
     * Several statements that are committed together or not at all; may run again after a passing fault, and when another
     * transaction deleted what this one had found but not locked yet.
     */
    public <T> T transaction(Function<Transaction, T> work) {
        try {
            return once(work);
        } catch (ClientException e) {
            if (!"Neo.ClientError.Statement.EntityNotFound".equals(e.code())) {
                throw e;
            }
            return once(work);
        }
    }

    private <T> T once(Function<Transaction, T> work) {
        return writes.through(() -> guarded(() -> {
            try (var s = driver.session(session)) {
                return s.executeWrite(tx -> work.apply(new Transaction(tx)), timeout());
            }
        }));
    }

    /** Statements within one write transaction. */
    public static final class Transaction {
        private final org.neo4j.driver.TransactionContext tx;

        private Transaction(org.neo4j.driver.TransactionContext tx) {
            this.tx = tx;
        }

        public <T> List<T> run(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
            return tx.run(statement.text(), parameters).list(row);
        }

        public void run(Statement statement, Map<String, Object> parameters) {
            tx.run(statement.text(), parameters).consume();
        }
    }

    /**
     * Runs a schema statement, which Neo4j wants in a transaction of its own; again after a passing fault, for services that
     * start at once can deadlock over it.
     */
    public void define(String statement) {
        writes.through(() -> guarded(() -> {
            try (var s = driver.session(session)) {
                return s.executeWrite(tx -> tx.run(statement).consume());
            }
        }));
    }

    /** Whether reads may go to another server than writes, so that another service may have to be told of a write. */
    public boolean isRouted() {
        return routed;
    }

    /** Up to where this service has written and read, in words of the database. */
    public Set<String> bookmarks() {
        return bookmarks.getBookmarks().stream().map(Bookmark::value).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Lets everything that is read from now on know of what was written up to there.
     *
     * @param others {@link #bookmarks} of another service on the same database; reads wait for one that is made up
     */
    public void catchUp(Set<String> others) {
        bookmarks.updateBookmarks(Set.of(), others.stream().map(Bookmark::from).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the database answers now. */
    public boolean isAvailable() {
        try {
            return guarded(() -> {
                driver.verifyConnectivity();
                return true;
            });
        } catch (GraphUnavailable e) {
            return false;
        }
    }

    @Override
    public void close() {
        driver.close();
    }

    private static TransactionConfig timeout() {
        return TransactionConfig.builder().withTimeout(LONGEST_TRANSACTION).build();
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (ServiceUnavailableException | SessionExpiredException | TransientException e) {
            throw new GraphUnavailable(e);
        } catch (ClientException e) {
            // The pool had no free connection in time: the database is up but cannot keep up.
            if (e.getMessage() != null && e.getMessage().contains("Unable to acquire connection")) {
                throw new GraphUnavailable(e);
            }
            throw e;
        }
    }
}
