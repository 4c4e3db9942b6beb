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

    private final Assessments assessments;
    private final Clock clock;

    public AssessmentApi(Assessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/api/v1/campaigns/{id}/assessment", Action.SEE_RESULTS, Scope.CAMPAIGN, request ->
                        Reply.json(AssessmentJson.of(assessments.of(request.organization(), request.campaign())))),
                Route.of(GET, "/api/v1/campaigns/{id}/report.pdf", Action.SEE_RESULTS, Scope.CAMPAIGN, this::pdf),
                Route.of(GET, "/api/v1/campaigns/{id}/report.html", Action.SEE_RESULTS, Scope.CAMPAIGN, this::html));
    }

    private Reply pdf(Request request) {
        var assessment = assessments.of(request.organization(), request.campaign());
        var today = LocalDate.now(clock);
        var pdf = PdfReport.render(assessment, Outlooks.of(assessment, today), today);
        return Reply.of("application/pdf", pdf).asFile(fileName(request.organization(), request.campaign()) + ".pdf");
    }

    private Reply html(Request request) {
        var assessment = assessments.of(request.organization(), request.campaign());
        var today = LocalDate.now(clock);
        var html = HtmlReport.render(assessment, Outlooks.of(assessment, today), today);
        return Reply.of(Reply.HTML, html.getBytes(StandardCharsets.UTF_8)).with("Content-Security-Policy", REPORT_POLICY);
    }

    private static String fileName(Organization organization, Campaign campaign) {
        return organization.id() + "-" + campaign.id();
    }
}
