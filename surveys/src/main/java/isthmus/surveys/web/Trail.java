package isthmus.surveys.web;

import isthmus.assessment.organization.Organization;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.AuditGraph;
import isthmus.cypher.audit.Entry;
import isthmus.cypher.audit.Subject;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail learns of requests: the act of a route, by whom, on what. It is written after the act and before the
 * reply is sent, so that nobody has an export or a receipt that the trail does not know of. Input that had to be mended, and
 * reports that are not ready yet, are no acts.
 */
public final class Trail {

    private final AuditGraph audit;
    private final Clock clock;

    public Trail(AuditGraph audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void answered(Route route, Request request, Reply reply) {
        var said = reply.subject();
        if (route.act() == null || said == null) {
            return;
        }
        boolean refused = reply.status() == 401 || reply.status() == 403;
        // Who waits for a report has got nothing yet; who set something going has done so.
        boolean waits = reply.status() == 202 && said.equals(Subject.NOTHING);
        boolean done = reply.status() < 400 && !waits && reply.status() != 304;
        if (!refused && !done) {
            return;
        }
        var subject = done && route.act().erases() ? Subject.NOTHING : said.or(address(request));
        var who = who(route, request.visitor(), said);
        boolean self = done && route.act().erases() && Objects.equals(who, said.account());
        append(route.act(), self ? null : who, subject, done ? Entry.Outcome.DONE : Entry.Outcome.REFUSED);
    }

    /** Somebody signed in asked for what is not theirs, or sent a form that is not from their page. */
    void refused(Route route, Visitor visitor, @Nullable Organization organization) {
        var subject = organization == null ? Subject.NOTHING : Subject.ofOrganization(organization.id());
        var act = route.act() == null ? Act.ACCESS : route.act();
        append(act, who(route, visitor, Subject.NOTHING), subject, Entry.Outcome.REFUSED);
    }

    private void append(Act act, @Nullable String who, Subject subject, Entry.Outcome outcome) {
        audit.append(clock.instant(), new Entry.Content(who, act, subject, outcome));
    }

    private static Subject address(Request request) {
        if (request.campaignOrNull() != null) {
            return Subject.ofCampaign(request.campaign().organization(), request.campaign().id());
        }
        return request.organizationOrNull() == null ? Subject.NOTHING : Subject.ofOrganization(request.organization().id());
    }

    /** Whoever signs in or sets an account up is who the account is, not who was signed in before. */
    private static @Nullable String who(Route route, Visitor visitor, Subject subject) {
        if (route.action() == null) {
            return subject.account();
        }
        return visitor.account() == null ? null : visitor.account().username();
    }
}
