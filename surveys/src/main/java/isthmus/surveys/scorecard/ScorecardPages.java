package isthmus.surveys.scorecard;

import static io.helidon.http.Method.GET;

import isthmus.assessment.comparison.Peers;
import isthmus.reports.content.Report;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The results as pages, from the same content as the report. */
public final class ScorecardPages {

    private final Advisor advisor;
    private final PeerScores peers;
    private final Pages pages;
    private final Clock clock;

    public ScorecardPages(Advisor advisor, PeerScores peers, Pages pages, Clock clock) {
        this.advisor = advisor;
        this.peers = peers;
        this.pages = pages;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/campaigns/{id}/scorecard", Action.SEE_RESULTS, Scope.CAMPAIGN, request -> page(request, "show")),
                Route.of(GET, "/campaigns/{id}/method", Action.SEE_RESULTS, Scope.CAMPAIGN, request -> page(request, "method")));
    }

    private Reply page(Request request, String template) {
        var advised = advisor.of(request.organization(), request.campaign());
        return Reply.page(pages.fill(
                "scorecard/" + template,
                request.visitor(),
                Map.of(
                        "organization", request.organization(),
                        "campaign", request.campaign(),
                        "peers", peers.of(advised.assessment()),
                        "least", Peers.LEAST,
                        "report", Report.of(advised.assessment(), advised.outlook(), LocalDate.now(clock)))));
    }
}
