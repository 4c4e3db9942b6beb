package isthmus.surveys.campaign;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;
import static io.helidon.http.Method.PUT;
import static isthmus.surveys.web.Json.object;

import isthmus.assessment.input.Problem;
import isthmus.assessment.input.TextLength;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.audit.Act;
import isthmus.cypher.campaign.ConsentGraph;
import isthmus.reports.markdown.Markdown;
import isthmus.surveys.instrument.InstrumentLibrary;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What respondents of a campaign agree to: read, written and previewed until the first of them begins. */
public final class ConsentPages {

    private static final Sentence FIXED = Sentence.of(
            "consent.fixed", "Somebody has begun to answer, and agreed to the text as it is. Nothing was changed. Open a new campaign for another text.");

    private final Consent.Source source;
    private final InstrumentLibrary instruments;
    private final Pages pages;

    public ConsentPages(Consent.Source source, InstrumentLibrary instruments, Pages pages) {
        this.source = source;
        this.instruments = instruments;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/campaigns/{id}/consent", Action.RUN_CAMPAIGN, Scope.CAMPAIGN, request ->
                        Reply.page(page(request, kept(request).text(), List.of(), false))),
                Route.of(POST, "/campaigns/{id}/consent", Action.RUN_CAMPAIGN, Scope.CAMPAIGN, this::change).noting(Act.CONSENT_CHANGED),
                Route.of(GET, "/api/v1/campaigns/{id}/consent", Action.SEE_CAMPAIGN, Scope.CAMPAIGN, request -> Reply.json(json(request))),
                Route.of(PUT, "/api/v1/campaigns/{id}/consent", Action.RUN_CAMPAIGN, Scope.CAMPAIGN, this::put).noting(Act.CONSENT_CHANGED));
    }

    private Consent kept(Request request) {
        var instrument = CampaignInput.instrument(instruments, request.campaign());
        return source.of(request.campaign(), request.organization(), instrument, request.visitor().language());
    }

    private boolean fixed(Request request) {
        return source.consents().of(request.campaign().id()).map(ConsentGraph.Consent::fixed).orElse(true);
    }

    private String page(Request request, String text, List<Problem> problems, boolean preview) {
        var consent = kept(request);
        var model = new HashMap<String, Object>(Map.of(
                "organization", request.organization(),
                "campaign", request.campaign(),
                "consent", consent,
                "fixed", fixed(request),
                "text", text,
                "longest", Consent.LONGEST,
                "problems", problems));
        if (preview) {
            model.put("preview", Markdown.render(text).xhtml());
        }
        return pages.fill("campaign/consent", request.visitor(), model);
    }

    private static List<Problem> problems(String text) {
        return text.length() > Consent.LONGEST
                ? List.of(TextLength.exceeded(Sentence.of("form.consent", "consent"), text, Consent.LONGEST))
                : List.of();
    }

    private Reply change(Request request) {
        var form = request.form();
        var text = form.text("consent").replace("\r\n", "\n");
        var problems = problems(text);
        if (!problems.isEmpty()) {
            return Reply.page(422, page(request, text, problems, false));
        }
        if (form.text("do").equals("preview")) {
            return Reply.page(page(request, text, List.of(), true)).asking();
        }
        keep(request, form.text("do").equals("ours") ? "" : text);
        return Reply.seeOther("/campaigns/" + request.campaign().id() + "/consent");
    }

    private void keep(Request request, String text) {
        if (!source.consents().change(request.campaign().id(), text.isEmpty() ? null : text)) {
            throw Refusal.conflict(FIXED);
        }
    }

    private Reply put(Request request) {
        var problems = new ArrayList<Problem>();
        var text = new JsonInput(request.json(), problems).only("text").optionalText("text").orElse("").strip();
        problems.addAll(problems(text));
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        keep(request, text);
        return Reply.json(json(request));
    }

    private Map<String, Object> json(Request request) {
        var instrument = CampaignInput.instrument(instruments, request.campaign());
        var consent = source.of(request.campaign(), request.organization(), instrument, instrument.language());
        return object("text", consent.text(), "version", consent.version(), "own", consent.own(), "fixed", fixed(request));
    }
}
