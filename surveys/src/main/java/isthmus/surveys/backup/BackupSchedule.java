package isthmus.surveys.backup;

import isthmus.cypher.EmbeddedNeo4j;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes a backup whenever the newest is older than it should be, however often the service was started between. */
public final class BackupSchedule implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BackupSchedule.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final Backups backups;
    private final Duration every;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor clockwork =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("backup").daemon().factory());

    public BackupSchedule(Backups backups, Duration every, Clock clock) {
        this.backups = backups;
        this.every = every;
        this.clock = clock;
        clockwork.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        in(due());
    }

    /** How long until the next one; nothing when it is late. */
    Duration due() {
        var newest = backups.list().stream().findFirst();
        var left = newest.map(made -> Duration.between(clock.instant(), made.at().plus(every))).orElse(Duration.ZERO);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void in(Duration wait) {
        clockwork.schedule(this::make, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void make() {
        var next = every;
        try {
            backups.make(EmbeddedNeo4j.MOMENT);
            next = due();
        } catch (BackupFailed e) {
            // The log has it already.
            next = shorter(AFTER_FAILURE, every);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "no backup was made", e);
        }
        try {
            in(next);
        } catch (RejectedExecutionException e) {
            // The service is stopping.
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Lets one that is being made end: its database must not stop under it. */
    @Override
    public void close() {
        clockwork.shutdown();
        try {
            clockwork.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
