package isthmus.surveys.report;

import static io.helidon.http.Method.GET;

import isthmus.assessment.report.Form;
import isthmus.assessment.report.Imprint;
import isthmus.reports.content.Report;
import isthmus.reports.wording.Wording;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results as pages, from the same content as the report. */
public final class ScorecardPages {

    private final Dossiers dossiers;
    private final Pages pages;
    private final Clock clock;

    public ScorecardPages(Dossiers dossiers, Pages pages, Clock clock) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/campaigns/{id}/scorecard", Action.SEE_RESULTS, Scope.CAMPAIGN, request -> page(request, "show")),
                Route.of(GET, "/campaigns/{id}/method", Action.SEE_RESULTS, Scope.CAMPAIGN, request -> page(request, "method")));
    }

    /** Each language in its own name. */
    static Map<String, String> names(List<String> languages) {
        var names = new LinkedHashMap<String, String>();
        languages.forEach(language -> names.put(language, Wording.of(language).language(language)));
        return names;
    }

    private Reply page(Request request, String template) {
        var languages = dossiers.languages(request.campaign());
        var own = request.visitor().language();
        var language = request.query("language").isEmpty() && languages.contains(own) ? own : Wanted.language(request, languages);
        var dossier = dossiers.of(request.organization(), request.campaign(), language, new Imprint.Draft(LocalDate.now(clock)));
        return Reply.page(pages.fill(
                "scorecard/" + template,
                request.visitor(),
                Map.of(
                        "organization", request.organization(),
                        "campaign", request.campaign(),
                        "language", request.query("language").orElse(""),
                        "languages", names(languages),
                        "report", Report.of(dossier, new Form.Full()))));
    }
}
