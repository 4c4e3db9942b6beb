package isthmus.surveys.scorecard;

import static io.helidon.http.Method.GET;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Organization;
import isthmus.reports.HtmlReport;
import isthmus.reports.PdfReport;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The results for scripts, and the report as a file. */
public final class AssessmentApi {

    /** The report's own style element, and nothing else. */
    private static final String REPORT_POLICY = "default-src 'none'; style-src " + HtmlReport.styleSource()
            + "; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Advisor advisor;
    private final Clock clock;

    public AssessmentApi(Advisor advisor, Clock clock) {
        this.advisor = advisor;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/api/v1/campaigns/{id}/assessment", Action.SEE_RESULTS, Scope.CAMPAIGN, request ->
                        Reply.json(AssessmentJson.of(advisor.assessment(request.organization(), request.campaign())))),
                Route.of(GET, "/api/v1/campaigns/{id}/report.pdf", Action.SEE_RESULTS, Scope.CAMPAIGN, this::pdf),
                Route.of(GET, "/api/v1/campaigns/{id}/report.html", Action.SEE_RESULTS, Scope.CAMPAIGN, this::html));
    }

    private Advisor.Advised advised(Request request) {
        return advisor.of(request.organization(), request.campaign());
    }

    private Reply pdf(Request request) {
        var advised = advised(request);
        var pdf = PdfReport.render(advised.assessment(), advised.outlook(), LocalDate.now(clock));
        return Reply.of("application/pdf", pdf).asFile(fileName(request.organization(), request.campaign()) + ".pdf");
    }

    private Reply html(Request request) {
        var advised = advised(request);
        var html = HtmlReport.render(advised.assessment(), advised.outlook(), LocalDate.now(clock));
        return Reply.of(Reply.HTML, html.getBytes(StandardCharsets.UTF_8)).with("Content-Security-Policy", REPORT_POLICY);
    }

    private static String fileName(Organization organization, Campaign campaign) {
        return organization.id() + "-" + campaign.id();
    }
}
