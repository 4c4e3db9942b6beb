package isthmus.surveys.report;

import static io.helidon.http.Method.GET;

import isthmus.assessment.report.Form;
import isthmus.cypher.audit.Act;
import isthmus.reports.Galley;
import isthmus.reports.HtmlReport;
import isthmus.reports.PdfReport;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The report as a file: the latest edition unless another or the present state is asked for. */
public final class ReportApi {

    private final Editions editions;
    private final Orders orders;

    public ReportApi(Editions editions, Orders orders) {
        this.editions = editions;
        this.orders = orders;
    }

    public List<Route> routes() {
        var routes = new ArrayList<>(ReportFiles.routes(this::galley, orders));
        routes.add(Route.of(GET, "/api/v1/campaigns/{id}/report.pdf", Action.SEE_RESULTS, Scope.CAMPAIGN, this::pdf).noting(Act.REPORT_TAKEN));
        routes.add(Route.of(GET, "/api/v1/campaigns/{id}/report.html", Action.SEE_RESULTS, Scope.CAMPAIGN, this::html).noting(Act.REPORT_TAKEN));
        return routes;
    }

    private Galley galley(Request request) {
        return editions.find(request.organization(), request.campaign(), wanted(request)).galley();
    }

    private Wanted wanted(Request request) {
        return Wanted.of(request, editions.languages(request.campaign()));
    }

    private Reply pdf(Request request) {
        var wanted = wanted(request);
        var found = editions.find(request.organization(), request.campaign(), wanted);
        return orders.print(request, found.galley(), "pdf", "application/pdf", fileName(request, wanted, found) + ".pdf", PdfReport::render);
    }

    private Reply html(Request request) {
        var galley = editions.find(request.organization(), request.campaign(), wanted(request)).galley();
        return Reply.of(Reply.HTML, HtmlReport.render(galley).getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", policy(galley));
    }

    /** The report's own style element, and nothing else. */
    private static String policy(Galley galley) {
        return "default-src 'none'; style-src " + HtmlReport.styleSource(galley)
                + "; img-src data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String fileName(Request request, Wanted wanted, Editions.Found found) {
        var form = switch (wanted.form()) {
            case Form.Full full -> "";
            case Form.Brief brief -> "-brief";
            case Form.OneTeam(String team) -> "-" + team;
        };
        var state = found.edition().map(e -> "-edition-" + e.number()).orElse("-draft");
        return request.organization().id() + "-" + request.campaign().id() + form + "-" + wanted.language() + state;
    }
}
