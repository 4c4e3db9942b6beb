package isthmus.surveys.research;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;
import static isthmus.surveys.web.Json.object;

import isthmus.assessment.input.Problem;
import isthmus.assessment.release.Tier;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.cypher.release.Entry;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import isthmus.surveys.web.SignIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of use: read by everybody, accepted by researchers for one release at a time, on a page or as JSON. */
public final class TermsPages {

    private static final String PAGE = "/research/releases/{id}/terms";
    private static final String API = "/api/v1/research/releases/{id}/terms";

    private final Readers readers;
    private final Terms terms;
    private final Pages pages;

    public TermsPages(Readers readers, Terms terms, Pages pages) {
        this.readers = readers;
        this.terms = terms;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.open(GET, "/research/terms", request -> Reply.page(pages.fill("research/terms", request.visitor(), model(request)))),
                Route.of(GET, PAGE, Action.SEE_RESEARCH, Scope.INSTALLATION, request -> Reply.page(page(request, request.query("then").orElse(""), List.of()))),
                Route.of(POST, PAGE, Action.SEE_RESEARCH, Scope.INSTALLATION, this::accept).noting(Act.TERMS_ACCEPTED),
                Route.of(GET, API, Action.SEE_RESEARCH, Scope.INSTALLATION, request -> Reply.json(json(request, entry(request)))),
                Route.of(POST, API, Action.SEE_RESEARCH, Scope.INSTALLATION, this::acceptAsJson).noting(Act.TERMS_ACCEPTED));
    }

    /** A release that has terms: it is there to be used, by researchers. */
    private Entry entry(Request request) {
        var entry = readers.published(request.visitor(), request.path("id"));
        if (entry.tier() == Tier.PUBLIC) {
            throw Refusal.missing();
        }
        return entry;
    }

    private static Map<String, Object> model(Request request) {
        return new HashMap<>(Map.of("version", Terms.CURRENT.version(), "sections", Terms.CURRENT.sections(request.visitor().language())));
    }

    private String page(Request request, String then, List<Problem> problems) {
        var entry = entry(request);
        var model = model(request);
        model.put("release", entry);
        model.put("month", entry.month().map(Object::toString).orElse(""));
        model.put("accepted", terms.accepted(request.visitor(), entry));
        model.put("makes", Readers.makes(request.visitor()));
        model.put("then", back(then, entry));
        model.put("problems", problems);
        return pages.fill("research/terms", request.visitor(), model);
    }

    /** Back to what was asked for, which is always something of research. */
    private static String back(String then, Entry entry) {
        var path = SignIn.localPath(then);
        return path.startsWith("/research/") ? path : "/research/releases/" + entry.id();
    }

    private Reply accept(Request request) {
        var form = request.form();
        var entry = entry(request);
        if (!form.text("version").equals(Terms.CURRENT.version())) {
            return Reply.page(409, page(request, form.text("then"), List.of(new Problem(
                    Sentence.of("terms.words", "terms"),
                    Sentence.of("terms.words.other", "These are not the words that you had before you."),
                    Sentence.of("terms.words.mend", "Read them as they are now, and accept them if you wish to.")))));
        }
        var reply = Reply.seeOther(back(form.text("then"), entry));
        return terms.accept(request.visitor(), entry) ? reply.about(Subject.ofThing(entry.id())) : reply.asking();
    }

    private Reply acceptAsJson(Request request) {
        var entry = entry(request);
        var problems = new ArrayList<Problem>();
        var version = new JsonInput(request.json(), problems).only("version").text("version");
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        if (!version.equals(Terms.CURRENT.version())) {
            throw Refusal.conflict("The terms are those of version " + Terms.CURRENT.version() + ". Read them, and send their version.");
        }
        if (request.visitor().may(Action.RELEASE_RESEARCH)) {
            throw Refusal.conflict("Whoever makes releases has no terms to accept.");
        }
        boolean changed = terms.accept(request.visitor(), entry);
        var reply = Reply.json(json(request, entry));
        return changed ? reply.about(Subject.ofThing(entry.id())) : reply.asking();
    }

    private Map<String, Object> json(Request request, Entry entry) {
        return object(
                "version", Terms.CURRENT.version(),
                "hash", Terms.CURRENT.hash(),
                "text", Terms.CURRENT.in("en"),
                "accepted", terms.accepted(request.visitor(), entry));
    }
}
