package isthmus.surveys.audit;

import static io.helidon.http.Method.GET;
import static isthmus.surveys.web.Json.object;

import isthmus.cypher.audit.AuditGraph;
import isthmus.cypher.audit.Chain;
import isthmus.cypher.audit.Entry;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.List;
import java.util.Map;

/** The audit trail for scripts. */
public final class AuditApi {

    private static final int ON_A_PAGE = 200;

    private final AuditGraph audit;

    public AuditApi(AuditGraph audit) {
        this.audit = audit;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/api/v1/audit", Action.READ_AUDIT, Scope.INSTALLATION, this::list),
                Route.of(GET, "/api/v1/audit/verify", Action.READ_AUDIT, Scope.INSTALLATION, this::verify));
    }

    private Reply list(Request request) {
        var search = Search.of(request);
        if (!search.problems().isEmpty()) {
            throw Refusal.badInput(search.problems());
        }
        var entries = audit.list(search.wanted(), ON_A_PAGE + 1);
        boolean more = entries.size() > ON_A_PAGE;
        var shown = more ? entries.subList(0, ON_A_PAGE) : entries;
        return Reply.json(object("entries", shown.stream().map(AuditApi::json).toList(), "next", more ? shown.getLast().number() : null));
    }

    /** Entry as JSON; {@code erased} where an account or organization took its content along. */
    public static Map<String, Object> json(Entry entry) {
        var content = entry.content();
        if (content == null) {
            return object("number", entry.number(), "at", entry.at().toString(), "erased", true);
        }
        var subject = content.subject();
        return object(
                "number", entry.number(),
                "at", entry.at().toString(),
                "who", content.who(),
                "act", content.act().word(),
                "outcome", content.outcome().word(),
                "organization", subject.organization(),
                "campaign", subject.campaign(),
                "account", subject.account(),
                "thing", subject.thing());
    }

    /** With a number and the chain noted for it earlier, also whether that is still the chain. */
    private Reply verify(Request request) {
        var number = request.query("number").filter(n -> n.matches("[1-9]\\d{0,17}")).map(Long::valueOf);
        var noted = request.query("chain");
        if (number.isPresent() != noted.isPresent() || request.query("number").isPresent() && number.isEmpty()) {
            throw Refusal.badInput("number", "A number and the chain noted for it come together.", "Send both, or neither.");
        }
        var kept = number.flatMap(audit::chainAt);
        var same = kept.isEmpty() ? null : kept.equals(noted);
        return Reply.json(
                switch (audit.verify()) {
                    case Chain.Whole w -> object(
                            "whole", true, "entries", w.entries(), "erased", w.erased(), "last", w.last(), "chain", w.value(), "brokenAt", null, "asNoted", same);
                    case Chain.Broken b -> object(
                            "whole", false, "entries", null, "erased", null, "last", null, "chain", null, "brokenAt", b.number(), "asNoted", same);
                });
    }
}
