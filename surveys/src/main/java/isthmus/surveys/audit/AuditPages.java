package isthmus.surveys.audit;

import static io.helidon.http.Method.GET;

import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.AuditGraph;
import isthmus.cypher.audit.Chain;
import isthmus.cypher.audit.Entry;
import isthmus.surveys.structure.SheetWriter;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit trail for people: what they look for, page by page, as a table to take along, and whether its chain is whole. */
public final class AuditPages {

    static final int MOST_IN_A_FILE = 50_000;

    private static final int ON_A_PAGE = 50;
    private static final List<String> COLUMNS = List.of("number", "at", "who", "act", "outcome", "organization", "campaign", "account", "thing");

    private final AuditGraph audit;
    private final Pages pages;

    public AuditPages(AuditGraph audit, Pages pages) {
        this.audit = audit;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/audit", Action.READ_AUDIT, Scope.INSTALLATION, this::show),
                Route.of(GET, "/audit/trail.csv", Action.READ_AUDIT, Scope.INSTALLATION, this::csv).noting(Act.AUDIT_EXPORTED));
    }

    private Reply show(Request request) {
        var search = Search.of(request);
        var found = search.problems().isEmpty() ? audit.list(search.wanted(), ON_A_PAGE + 1) : List.<Entry>of();
        boolean more = found.size() > ON_A_PAGE;
        var shown = more ? found.subList(0, ON_A_PAGE) : found;
        var model = new HashMap<String, Object>();
        model.put("entries", shown);
        model.put("acts", Stream.of(Act.values()).map(Act::word).toList());
        model.put("search", search);
        model.put("asked", query(search, null));
        model.put("older", more ? query(search, shown.getLast().number()) : "");
        model.put("later", search.wanted().before() != null);
        model.put("problems", search.problems());
        if (request.query("check").isPresent()) {
            switch (audit.verify()) {
                case Chain.Whole whole -> model.put("whole", whole);
                case Chain.Broken broken -> model.put("broken", broken);
            }
        }
        return Reply.page(search.problems().isEmpty() ? 200 : 422, pages.fill("audit/show", request.visitor(), model));
    }

    private static String query(Search search, @Nullable Long before) {
        var parts = new ArrayList<String>();
        part(parts, "act", search.act());
        part(parts, "who", search.who());
        part(parts, "from", search.from());
        part(parts, "until", search.until());
        part(parts, "before", before == null ? "" : String.valueOf(before));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void part(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private Reply csv(Request request) {
        var search = Search.of(request);
        if (!search.problems().isEmpty()) {
            throw Refusal.badInput(search.problems());
        }
        var rows = audit.list(search.wanted(), MOST_IN_A_FILE).stream().map(AuditPages::row).toList();
        return Reply.of(Reply.CSV, SheetWriter.write(COLUMNS, rows)).asFile("audit.csv");
    }

    private static List<String> row(Entry entry) {
        var content = entry.content();
        if (content == null) {
            return List.of(String.valueOf(entry.number()), entry.at().toString(), "", "erased", "", "", "", "", "");
        }
        var subject = content.subject();
        return List.of(
                String.valueOf(entry.number()),
                entry.at().toString(),
                cell(content.who()),
                content.act().word(),
                content.outcome().word(),
                cell(subject.organization()),
                cell(subject.campaign()),
                cell(subject.account()),
                cell(subject.thing()));
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : text;
    }
}
