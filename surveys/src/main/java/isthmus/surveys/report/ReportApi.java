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
    private final Orders orders;
    private final Clock clock;

    public ReportApi(Dossiers dossiers, Orders orders, Clock clock) {
        this.dossiers = dossiers;
        this.orders = orders;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/api/v1/campaigns/{id}/report.pdf", Action.SEE_RESULTS, Scope.CAMPAIGN, this::pdf),
                Route.of(GET, "/api/v1/campaigns/{id}/report.html", Action.SEE_RESULTS, Scope.CAMPAIGN, this::html));
    }

    private Galley galley(Request request) {
        var imprint = new Imprint.Draft(LocalDate.now(clock));
        return Galley.of(dossiers.of(request.organization(), request.campaign(), imprint), new Form.Full());
    }

    private Reply pdf(Request request) {
        return orders.print(request, galley(request), "pdf", "application/pdf", fileName(request) + ".pdf", PdfReport::render);
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
        return request.organization().id() + "-" + request.campaign().id();
    }
}
