package isthmus.surveys.privacy;

import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.AuditGraph;
import isthmus.cypher.audit.Entry;
import isthmus.cypher.audit.Subject;
import isthmus.cypher.retention.RetentionGraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends what is kept when its time is over: at the start of the service and then every day, in as many services as there are. */
public final class Retention implements AutoCloseable {

    /** Who deletes, in the audit trail; no username has parentheses. */
    static final String SERVICE = "(service)";

    private static final Logger LOG = Logger.getLogger(Retention.class.getName());
    private static final Duration DRAFTS = Duration.ofDays(30);

    private final RetentionGraph retention;
    private final AuditGraph audit;
    private final int auditMonths;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("retention").daemon().unstarted(task));

    /**
     * @param auditMonths for which entries of the audit trail are kept, and how releases were used
     */
    public Retention(RetentionGraph retention, AuditGraph audit, int auditMonths) {
        this.retention = retention;
        this.audit = audit;
        this.auditMonths = auditMonths;
    }

    /** Begins at once, and again every day. */
    public Retention daily(Clock clock) {
        daily.scheduleWithFixedDelay(() -> quietly(clock.instant()), 0, Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
        return this;
    }

    /** What fails today is tried again tomorrow; a task that throws would never run again. */
    private void quietly(Instant now) {
        try {
            run(now);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what should no longer be kept was not all deleted; it is tried again tomorrow", e);
        }
    }

    /** Ends what must not be kept at this moment. Safe to run twice, and beside another one. */
    public void run(Instant now) {
        for (var due : retention.due(now)) {
            if (retention.mark(due.campaign(), now)) {
                audit.append(now, new Entry.Content(
                        SERVICE, Act.ANSWERS_DELETED, Subject.ofCampaign(due.organization(), due.campaign()), Entry.Outcome.DONE));
            }
            retention.delete(due.campaign());
        }
        retention.forgetDrafts(now.minus(DRAFTS));
        retention.forgetSecrets(now);
        var trail = now.atZone(ZoneOffset.UTC).minusMonths(auditMonths).toInstant();
        retention.forgetUse(trail);
        audit.expire(trail);
    }

    @Override
    public void close() {
        daily.shutdown();
        try {
            daily.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
