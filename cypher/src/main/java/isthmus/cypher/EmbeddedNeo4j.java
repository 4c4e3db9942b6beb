package isthmus.cypher;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j Community engine in this process, reached like any other server: over Bolt, on a free loopback port, with a
 * password that is new at every start and never written down, so that no other user of the machine gets in.
 */
public final class EmbeddedNeo4j implements AutoCloseable {

    /** A write that waits for longer than this and a second more is refused. */
    public static final Duration MOMENT = Duration.ofSeconds(3);

    /** In bytes: with less, the engine cannot begin its next log. */
    private static final long LEAST_SPACE = 2L << 20;

    private final DatabaseManagementService engine;
    private final URI uri;
    private final String password;
    private final Writes writes = new Writes();
    private final Path home;

    private EmbeddedNeo4j(Path home, DatabaseManagementService engine, URI uri, String password) {
        this.home = home;
        this.engine = engine;
        this.uri = uri;
        this.password = password;
    }

    /**
     * Starts the engine with its files below {@code home}, which is made when it is missing.
     *
     * @throws IllegalStateException with what to do, when the files are in use by another process or cannot be written
     */
    public static EmbeddedNeo4j start(Path home) {
        return start(home, Own.WORK);
    }

    /** Starts the engine on what {@link #snapshot} left below {@code home}: a store without its transaction log, which begins anew. */
    public static EmbeddedNeo4j revive(Path home) {
        return start(home, Own.REVIVAL);
    }

    /** Starts the engine on files that are there, so that nobody can change what is in them. */
    public static EmbeddedNeo4j readOnly(Path home, Bounds bounds) {
        return start(home, new Reading(bounds));
    }

    /**
     * How much others may ask of an engine.
     *
     * @param longest that a query may take
     * @param memory of one query, in bytes
     * @param memoryOfAll together, in bytes
     * @param transactions at once
     */
    public record Bounds(Duration longest, long memory, long memoryOfAll, int transactions) {}

    private sealed interface Purpose {}

    private enum Own implements Purpose {
        WORK,
        REVIVAL
    }

    private record Reading(Bounds bounds) implements Purpose {}

    private static EmbeddedNeo4j start(Path home, Purpose purpose) {
        try {
            Files.createDirectories(home);
            return launch(home, purpose);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The data folder " + home.toAbsolutePath() + " cannot be used: " + e.getMessage()
                            + ". Make it writable, or name another one with ISTHMUS_DATA.",
                    e);
        } catch (RuntimeException e) {
            var fault = diskFault(home);
            if (fault.isPresent()) {
                throw new IllegalStateException(
                        "The database did not start. " + fault.get() + ". Mend that, or name another folder with ISTHMUS_DATA.", e);
            }
            throw new IllegalStateException(
                    "The database in " + home.toAbsolutePath() + " did not start: " + rootCause(e)
                            + ". Is another Isthmus running on it? Stop that one, or name another folder with ISTHMUS_DATA.",
                    e);
        }
    }

    private static EmbeddedNeo4j launch(Path home, Purpose purpose) throws IOException {
        var address = new SocketAddress("127.0.0.1", freePort());
        // These two have no public constants: the shutdown pause would cost ten seconds at every stop.
        var settings = Files.createTempFile("isthmus-neo4j", ".conf");
        try {
            Files.writeString(
                    settings,
                    """
                    internal.dbms.bolt.netty_server_shutdown_quiet_period=0
                    internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
                    dbms.usage_report.enabled=false
                    """);
            var builder = new DatabaseManagementServiceBuilder(home)
                    .loadPropertiesFromFile(settings)
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, address)
                    .setConfig(BoltConnector.advertised_address, address)
                    .setConfig(HttpConnector.enabled, false)
                    .setConfig(HttpsConnector.enabled, false)
                    .setConfig(GraphDatabaseSettings.auth_enabled, true)
                    // Nobody guesses the password, but three wrong ones would lock this service out of its own database.
                    .setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
                    .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                    // The transaction log says which link a response came through, and when: it is kept no longer than
                    // recovery needs it. See decisions/0003.
                    .setConfig(GraphDatabaseSettings.fail_on_missing_files, purpose != Own.REVIVAL)
                    .setConfig(GraphDatabaseSettings.read_only_database_default, purpose instanceof Reading)
                    .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
                    .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.kibiBytes(256))
                    .setConfig(GraphDatabaseSettings.check_point_interval_time, Duration.ofMinutes(1))
                    .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                    .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofMinutes(2));
            if (purpose instanceof Reading(Bounds bounds)) {
                builder.setConfig(GraphDatabaseSettings.transaction_timeout, bounds.longest())
                        .setConfig(GraphDatabaseSettings.memory_transaction_max_size, bounds.memory())
                        .setConfig(GraphDatabaseSettings.memory_transaction_global_max_size, bounds.memoryOfAll())
                        .setConfig(GraphDatabaseSettings.max_concurrent_transactions, bounds.transactions());
            }
            var engine = builder.build();
            try {
                var password = Hex.random(24);
                engine.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                        .executeTransactionally(
                                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                                Map.of("password", password));
                return new EmbeddedNeo4j(
                        home, engine, URI.create("bolt://127.0.0.1:" + address.getPort()), password);
            } catch (RuntimeException e) {
                engine.shutdown();
                throw e;
            }
        } finally {
            Files.deleteIfExists(settings);
        }
    }

    public URI uri() {
        return uri;
    }

    public String username() {
        return "neo4j";
    }

    public String password() {
        return password;
    }

    /** What the operator should see to when the engine has stopped, in a sentence. */
    String fault() {
        return diskFault(home)
                .map(fault -> fault + ".")
                .orElse("See to the disk of " + home.toAbsolutePath() + "; logs/debug.log there says why.");
    }

    /** What is wrong with the disk of a folder, where that can be told. */
    private static Optional<String> diskFault(Path home) {
        try {
            var disk = Files.getFileStore(home);
            var what = "The disk of " + home.toAbsolutePath();
            if (disk.isReadOnly()) {
                return Optional.of(what + " is read-only");
            }
            return disk.getUsableSpace() < LEAST_SPACE
                    ? Optional.of(what + " is full: " + disk.getUsableSpace() / 1024 + " kB are free, make room")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What writes of this process pass through. */
    Writes writes() {
        return writes;
    }

    /**
     * Copies the database below another home while it runs. Writes are held for that moment; reads go on.
     *
     * @param target an empty folder; after a failure it may hold a part
     * @param longest how long writes may be held: {@link #MOMENT} while people work
     * @throws SnapshotFailed with what to do
     */
    public Snapshot snapshot(Path target, Duration longest) {
        return new StoreCopy((GraphDatabaseAPI) database(), writes, longest).to(target);
    }

    /** What the database holds now; only meaningful while nothing is written. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(database(), () -> {});
    }

    private GraphDatabaseService database() {
        return engine.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    @Override
    public void close() {
        engine.shutdown();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
