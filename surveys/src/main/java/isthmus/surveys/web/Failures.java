package isthmus.surveys.web;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.GraphStopped;
import isthmus.cypher.GraphUnavailable;
import isthmus.cypher.Overloaded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Refusals and faults as replies: problem JSON (RFC 9457) for the API, a page for people. The log learns the cause of a
 * fault under its incident id; whoever asked learns the id only.
 */
final class Failures {

    /** The header that names an incident. */
    static final String INCIDENT = "Isthmus-Incident";

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    Reply reply(Throwable failure, boolean api, Visitor visitor) {
        return switch (failure) {
            case Refusal r -> reply(r.status(), r.title(), r.detail(), r.problems(), api, visitor);
            case GraphUnavailable g -> reply(
                            503,
                            Sentence.of("failure.database", "The database does not answer"),
                            Sentence.of("failure.database.detail", "Nothing that was confirmed is lost. Please try again in a few seconds."),
                            List.of(),
                            api,
                            visitor)
                    .with("Retry-After", "5");
            case GraphStopped g -> reply(
                            503,
                            Sentence.of("failure.stopped", "The database has stopped"),
                            Sentence.of(
                                    "failure.stopped.detail",
                                    "Nothing that was confirmed is lost. The operator has to see to it and start it again; please try again later."),
                            List.of(),
                            api,
                            visitor)
                    .with("Retry-After", "60");
            case Overloaded o -> reply(
                            503,
                            Sentence.of("failure.busy", "Too busy right now"),
                            Sentence.of("failure.busy.detail", "Nothing was written. Please try again in a few seconds."),
                            List.of(),
                            api,
                            visitor)
                    .with("Retry-After", "2");
            case TooMany t -> reply(
                            429,
                            Sentence.of("failure.often", "Too often"),
                            Sentence.of("failure.often.detail", "Please wait {0,choice,1#one second|1<{0} seconds} and try again. Nothing was changed.", t.seconds()),
                            List.of(),
                            api,
                            visitor)
                    .with("Retry-After", String.valueOf(t.seconds()));
            default -> fault(failure, api, visitor);
        };
    }

    private Reply fault(Throwable failure, boolean api, Visitor visitor) {
        var incident = UUID.randomUUID().toString();
        var record = new LogRecord(Level.SEVERE, "a fault");
        record.setLoggerName(LOG.getName());
        record.setParameters(new Object[] {Map.of("incident", incident)});
        record.setThrown(failure);
        LOG.log(record);
        return reply(
                        500,
                        Sentence.of("failure.fault", "Something went wrong on our side"),
                        Sentence.of("failure.fault.detail", "Please try again. If it stays, tell the operator incident {0}.", incident),
                        List.of(),
                        api,
                        visitor)
                .with(INCIDENT, incident);
    }

    private Reply reply(int status, Sentence title, Sentence detail, List<Problem> problems, boolean api, Visitor visitor) {
        if (api) {
            var body = new LinkedHashMap<String, Object>();
            body.put("type", "about:blank");
            body.put("title", title);
            body.put("status", status);
            body.put("detail", detail);
            if (!problems.isEmpty()) {
                body.put("problems", problems);
            }
            return new Reply(status, "application/problem+json", Json.bytes(body), Map.of());
        }
        return Reply.page(
                status,
                pages.fill(
                        "problem",
                        visitor,
                        Map.of("status", status, "title", title, "detail", detail, "problems", problems)));
    }
}
