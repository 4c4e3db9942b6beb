package isthmus.surveys.privacy;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;
import static io.helidon.http.Method.PUT;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.audit.Act;
import isthmus.cypher.retention.RetentionGraph;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** For how long an organization's answers are kept, and what this service keeps at all. */
public final class RetentionPages {

    private static final int LONGEST = 120;

    private final RetentionGraph retention;
    private final int auditMonths;
    private final Pages pages;

    public RetentionPages(RetentionGraph retention, int auditMonths, Pages pages) {
        this.retention = retention;
        this.auditMonths = auditMonths;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.open(GET, "/privacy", request -> Reply.page(pages.fill(
                        "privacy/show", request.visitor(), Map.of("usual", RetentionGraph.USUAL, "auditMonths", auditMonths)))),
                Route.of(GET, "/organizations/{id}/privacy", Action.CHANGE_ORGANIZATION, Scope.ORGANIZATION, request ->
                        Reply.page(page(request, String.valueOf(months(request)), List.of()))),
                Route.of(POST, "/organizations/{id}/retention", Action.CHANGE_ORGANIZATION, Scope.ORGANIZATION, this::set).noting(Act.RETENTION_SET),
                Route.of(GET, "/api/v1/organizations/{id}/retention", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, request -> Reply.json(json(request))),
                Route.of(PUT, "/api/v1/organizations/{id}/retention", Action.CHANGE_ORGANIZATION, Scope.ORGANIZATION, this::put).noting(Act.RETENTION_SET));
    }

    private int months(Request request) {
        return retention.months(request.organization().id());
    }

    private String page(Request request, String months, List<Problem> problems) {
        return pages.fill(
                "privacy/organization",
                request.visitor(),
                Map.of("organization", request.organization(), "months", months, "longest", LONGEST, "problems", problems));
    }

    private Reply set(Request request) {
        var months = request.form().text("months");
        if (!months.matches("\\d{1,3}") || Integer.parseInt(months) < 1 || Integer.parseInt(months) > LONGEST) {
            var problem = new Problem(
                    Sentence.of("form.months", "months"),
                    Sentence.of("retention.months", "“{0}” is no number of months.", Problem.visible(months)),
                    Sentence.of("retention.months.mend", "Write 1 to {0}.", LONGEST));
            return Reply.page(422, page(request, months, List.of(problem)));
        }
        retention.setMonths(request.organization().id(), Integer.parseInt(months));
        return Reply.seeOther("/organizations/" + request.organization().id() + "/privacy");
    }

    private Reply put(Request request) {
        var problems = new ArrayList<Problem>();
        int months = new JsonInput(request.json(), problems).only("months").whole("months", 1, LONGEST);
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        retention.setMonths(request.organization().id(), months);
        return Reply.json(json(request));
    }

    private Map<String, Object> json(Request request) {
        return Map.of("months", months(request));
    }
}
