package isthmus.cypher;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Config;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * A connection to the graph. Reads and writes run in managed transactions that share one bookmark manager, so that
 * whoever wrote reads it back, on a cluster too.
 *
 * <p>Every call throws {@link GraphStopped} when the database must be started again, and {@link GraphUnavailable} when it does
 * not answer within a few seconds, unless it says that it works on the call; see {@link SharedPatience}.
 */
public final class Graph implements AutoCloseable {

    /** Of the driver, where nobody waits any more; callers have less, see {@link SharedPatience}. */
    private static final Duration CONNECTING = Duration.ofSeconds(30);

    /** Less than callers wait, who so learn the cause. */
    private static final Duration REPEATING = Duration.ofMillis(2_400);

    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(60);
    private static final Duration LONGEST_DEFINITION = Duration.ofMinutes(10);

    /** Between two entries of the log that say the same. */
    private static final Duration TELLING = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(Graph.class.getName());
    private static final Statement ANSWERS = Statement.of(Graph.class, "answers");

    private final Switchboard database;
    private final BookmarkManager bookmarks;
    private final boolean routed;
    private final Writes writes;
    private final Supplier<String> fault;
    private final AtomicLong toldStopped = new AtomicLong();

    /** @param fault what the operator should see to when the database has stopped, in a sentence */
    private Graph(Switchboard database, BookmarkManager bookmarks, boolean routed, Writes writes, Supplier<String> fault) {
        this.fault = fault;
        this.database = database;
        this.bookmarks = bookmarks;
        this.writes = writes;
        this.routed = routed;
    }

    public static Graph connect(URI uri, String username, String password) {
        return connect(uri, AuthTokens.basic(username, password), Switchboard.Way.NETWORK, new Writes(), () -> "The log of the Neo4j server says why.");
    }

    public static Graph connect(EmbeddedNeo4j engine) {
        return connect(engine.uri(), AuthTokens.basic(engine.username(), engine.password()), Switchboard.Way.NONE, engine.writes(), engine::fault);
    }

    private static Graph connect(URI uri, AuthToken auth, Switchboard.Way way, Writes writes, Supplier<String> fault) {
        // The connections may change, what has been written stays to be read.
        var bookmarks = BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
        var session = SessionConfig.builder()
                .withDatabase("neo4j")
                .withBookmarkManager(bookmarks)
                .withFetchSize(-1)
                .build();
        var config = quiet(Config.builder())
                .withConnectionTimeout(CONNECTING.toMillis(), TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(CONNECTING.toMillis(), TimeUnit.MILLISECONDS)
                .withMaxTransactionRetryTime(REPEATING.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        var database = new Switchboard(() -> GraphDatabase.driver(uri, auth, config), session, way);
        return new Graph(database, bookmarks, uri.getScheme().startsWith("neo4j"), writes, fault);
    }

    /**
     * Lets the driver say what went wrong and nothing about what passes. The log that is not deprecated spells out every
     * message, answers and all, before it asks whether anybody reads that; and hints of the database about statements are for
     * those who write them.
     */
    @SuppressWarnings("deprecation")
    private static Config.ConfigBuilder quiet(Config.ConfigBuilder config) {
        return config.withLogging(Logging.javaUtilLogging(Level.WARNING)).withMinimumNotificationSeverity(NotificationSeverity.OFF);
    }

    /** Rows of a statement that only reads. */
    public <T> List<T> read(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return guarded(() -> database.read(LONGEST_TRANSACTION, tx -> tx.run(statement.text(), parameters).list(row)));
    }

    /** The only row of a statement that only reads, or nothing. */
    public <T> Optional<T> readOne(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return read(statement, parameters, row).stream().findFirst();
    }

    /** Rows of a statement that writes, after its commit. */
    public <T> List<T> write(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return shortTransaction(tx -> tx.run(statement, parameters, row));
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
        return transaction(LONGEST_TRANSACTION, work);
    }

    /** The same for statements that somebody waits for: what a lost one has locked is free again soon. */
    public <T> T shortTransaction(Function<Transaction, T> work) {
        return transaction(database.longestWrite(), work);
    }

    private <T> T transaction(Duration longest, Function<Transaction, T> work) {
        try {
            return once(longest, work);
        } catch (ClientException e) {
            if (!"Neo.ClientError.Statement.EntityNotFound".equals(e.code())) {
                throw e;
            }
            return once(longest, work);
        }
    }

    private <T> T once(Duration longest, Function<Transaction, T> work) {
        return writes.through(() -> guarded(() -> database.write(longest, tx -> work.apply(new Transaction(tx)))));
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
        writes.through(() -> guarded(() -> database.write(LONGEST_DEFINITION, tx -> tx.run(statement).consume())));
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
            return readOne(ANSWERS, Map.of(), r -> r.get("answers").asBoolean()).orElse(false);
        } catch (GraphUnavailable | GraphStopped e) {
            return false;
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (ServiceUnavailableException | SessionExpiredException | TransientException e) {
            throw new GraphUnavailable(e);
        } catch (DatabaseException e) {
            throw stopped(e);
        } catch (ClientException e) {
            if (isOutOfTime(e)) {
                throw new GraphUnavailable(e);
            }
            throw e;
        }
    }

    private GraphStopped stopped(DatabaseException e) {
        var message = "The database has stopped. " + fault.get() + " Then start Isthmus again; nothing that was confirmed is lost.";
        long now = System.nanoTime();
        long last = toldStopped.get();
        if ((last == 0 || now - last > TELLING.toNanos()) && toldStopped.compareAndSet(last, now)) {
            LOG.log(System.Logger.Level.ERROR, message, e);
        }
        return new GraphStopped(message, e);
    }

    /** The pool had no free connection in time, or a transaction took too long: the database is up but cannot keep up. */
    private static boolean isOutOfTime(ClientException e) {
        return String.valueOf(e.code()).contains("TransactionTimedOut")
                || String.valueOf(e.getMessage()).contains("Unable to acquire connection");
    }
}
