package isthmus.cypher;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.impl.transaction.log.checkpoint.StoreCopyCheckPointMutex;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Copies the files of a running database, which Community has no tool for: nothing is written meanwhile, everything
 * was flushed before, and no checkpoint comes between, so that the files are those of a database that was stopped.
 *
 * <p>The transaction log stays behind: it says which link a response came through, and when. See decisions/0003.
 */
final class StoreCopy {

    /** Writes take milliseconds; those that take longer, such as erasing an organization, are not waited for at once. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final int TRIES = 20;
    private static final long CHUNK = 8L << 20;

    private final GraphDatabaseAPI database;
    private final Writes writes;
    private final Duration longest;

    StoreCopy(GraphDatabaseAPI database, Writes writes, Duration longest) {
        this.database = database;
        this.writes = writes;
        this.longest = longest;
    }

    Snapshot to(Path home) {
        try {
            // Most is flushed here, so that little is left for the moment in which writes are held.
            checkpoint();
            for (int tries = 1; ; tries++) {
                try {
                    return writes.held(PATIENCE, () -> copy(home));
                } catch (TimeoutException e) {
                    if (tries == TRIES) {
                        throw new SnapshotFailed("Something long was being written all the time. Try again later.", e);
                    }
                    Thread.sleep(PATIENCE.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SnapshotFailed("The service is stopping.", e);
        } catch (IOException e) {
            throw new SnapshotFailed("The database could not be copied to " + home + ": " + e.getMessage()
                    + ". Make room or make the folder writable, and try again.", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Snapshot copy(Path home) throws IOException {
        long began = System.nanoTime();
        var dependencies = database.getDependencyResolver();
        var noCheckpoint = dependencies.resolveDependency(StoreCopyCheckPointMutex.class).storeCopy(this::checkpoint);
        try {
            Runnable inTime = () -> refuseTooLong(began);
            copyFolder(database.databaseLayout().databaseDirectory(), home.resolve("data/databases/neo4j"), inTime);
            var fingerprint = Fingerprint.of(database, inTime);
            return new Snapshot(fingerprint, Duration.ofNanos(System.nanoTime() - began));
        } finally {
            noCheckpoint.close();
        }
    }

    private void checkpoint() throws IOException {
        database.getDependencyResolver()
                .resolveDependency(CheckPointer.class)
                .forceCheckPoint(new SimpleTriggerInfo("copy"));
    }

    private static void copyFolder(Path from, Path to, Runnable between) throws IOException {
        List<Path> files;
        try (var all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).filter(f -> !f.endsWith("database_lock")).toList();
        }
        for (var file : files) {
            var copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            try (var in = FileChannel.open(file, READ); var out = FileChannel.open(copy, WRITE, CREATE_NEW)) {
                for (long at = 0; at < in.size(); ) {
                    at += in.transferTo(at, CHUNK, out);
                    between.run();
                }
            }
        }
    }

    private void refuseTooLong(long began) {
        if (System.nanoTime() - began > longest.toNanos()) {
            throw new SnapshotFailed(
                    "The database is too large to be copied while it runs: " + longest.toMillis()
                            + " ms were not enough, and writes are not held for longer. Stop the service and run"
                            + " \"java -jar isthmus.jar backup\", or use a Neo4j server with its own tools.",
                    null);
        }
    }
}
