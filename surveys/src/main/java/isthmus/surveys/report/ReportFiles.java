package isthmus.surveys.report;

import static io.helidon.http.Method.GET;

import isthmus.cypher.audit.Act;
import isthmus.reports.Exhibits;
import isthmus.reports.Galley;
import isthmus.reports.PptxReport;
import isthmus.reports.XlsxReport;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The forms of a report beside paper and page: its figures as sheets, its exhibits as slides and as drawings. */
final class ReportFiles {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private ReportFiles() {}

    /** @param galley the report that a request asks for */
    static List<Route> routes(Function<Request, Galley> galley, Orders orders) {
        return List.of(
                route("report.xlsx", r -> orders.print(r, galley.apply(r), "xlsx", OFFICE + "spreadsheetml.sheet", name(r) + ".xlsx", XlsxReport::render)),
                route("report.pptx", r -> orders.print(r, galley.apply(r), "pptx", OFFICE + "presentationml.presentation", name(r) + ".pptx", PptxReport::render)),
                route("exhibits.zip", r -> orders.print(r, galley.apply(r), "exhibits", "application/zip", name(r) + "-exhibits.zip", Exhibits::zip)),
                route("exhibits/{exhibit}.svg", r -> exhibit(r, "image/svg+xml; charset=UTF-8", galley.apply(r), Exhibits::svg, ".svg")),
                route("exhibits/{exhibit}.png", r -> exhibit(r, "image/png", galley.apply(r), Exhibits::png, ".png")));
    }

    private static Route route(String path, Route.Handler handler) {
        return Route.of(GET, "/api/v1/campaigns/{id}/" + path, Action.SEE_RESULTS, Scope.CAMPAIGN, handler).noting(Act.REPORT_TAKEN);
    }

    private static Reply exhibit(Request request, String type, Galley galley, BiFunction<Galley, String, Optional<byte[]>> draw, String ending) {
        String exhibit = request.path("exhibit");
        return Reply.of(type, draw.apply(galley, exhibit).orElseThrow(Refusal::missing)).asFile(name(request) + "-" + exhibit + ending);
    }

    private static String name(Request request) {
        return request.organization().id() + "-" + request.campaign().id();
    }
}
