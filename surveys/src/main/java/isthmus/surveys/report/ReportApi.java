package isthmus.surveys.report;

import static io.helidon.http.Method.GET;

import isthmus.assessment.report.Form;
import isthmus.assessment.report.Imprint;
import isthmus.reports.Galley;
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

/** The report as a file. */
public final class ReportApi {

    private final Dossiers dossiers;
    private final Clock clock;

    public ReportApi(Dossiers dossiers, Clock clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/api/v1/campaigns/{id}/report.pdf", Action.SEE_RESULTS, Scope.CAMPAIGN, this::pdf),
                Route.of(GET, "/api/v1/campaigns/{id}/report.html", Action.SEE_RESULTS, Scope.CAMPAIGN, this::html));
    }

    private Galley galley(Request request) {
        var imprint = new Imprint.Draft(LocalDate.now(clock));
        return Galley.of(dossiers.of(request.organization(), request.campaign(), request.query("language"), imprint), new Form.Full());
    }

    private Reply pdf(Request request) {
        return Reply.of("application/pdf", PdfReport.render(galley(request))).asFile(fileName(request) + ".pdf");
    }

    private Reply html(Request request) {
        var galley = galley(request);
        return Reply.of(Reply.HTML, HtmlReport.render(galley).getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", policy(galley));
    }

    /** The report's own style element, and nothing else. */
    private static String policy(Galley galley) {
        return "default-src 'none'; style-src " + HtmlReport.styleSource(galley)
                + "; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String fileName(Request request) {
        return request.organization().id() + "-" + request.campaign().id() + request.query("language").map(l -> "-" + l).orElse("");
    }
}
