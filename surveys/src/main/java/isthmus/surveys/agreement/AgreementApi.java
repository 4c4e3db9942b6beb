package isthmus.surveys.agreement;

import static io.helidon.http.Method.DELETE;
import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.PUT;
import static isthmus.surveys.web.Json.object;

import isthmus.assessment.input.Problem;
import isthmus.cypher.audit.Act;
import isthmus.cypher.research.Agreement;
import isthmus.cypher.research.AgreementGraph;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether an organization agrees to research, as JSON. */
public final class AgreementApi {

    private static final String PATH = "/api/v1/organizations/{id}/research";

    private final AgreementGraph agreements;
    private final Clock clock;

    public AgreementApi(AgreementGraph agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, PATH, Action.SEE_AGREEMENT, Scope.ORGANIZATION, request -> Reply.json(json(request))),
                Route.of(PUT, PATH, Action.AGREE_TO_RESEARCH, Scope.ORGANIZATION, this::agree).noting(Act.AGREEMENT_MADE),
                Route.of(DELETE, PATH + "/structure", Action.AGREE_TO_RESEARCH, Scope.ORGANIZATION, this::withdrawStructure).noting(Act.STRUCTURE_WITHDRAWN),
                Route.of(DELETE, PATH, Action.AGREE_TO_RESEARCH, Scope.ORGANIZATION, this::withdraw).noting(Act.AGREEMENT_WITHDRAWN));
    }

    private Reply agree(Request request) {
        var problems = new ArrayList<Problem>();
        var input = new JsonInput(request.json(), problems).only("sector", "version", "structureAsItIs");
        var word = input.text("sector");
        var version = input.text("version");
        boolean asItIs = input.yes("structureAsItIs");
        var sector = AgreementInput.sector(word);
        if (problems.isEmpty() && sector.isEmpty()) {
            problems.add(new Problem(
                    "sector", Problem.quoted(word) + " is no sector group.", "Send one of " + String.join(", ", AgreementInput.words()) + "."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        var text = AgreementText.CURRENT;
        if (!version.equals(text.version())) {
            throw Refusal.conflict("The words are those of version " + text.version() + ", and none were agreed to. Read them, and send their version.");
        }
        boolean changed = agreements
                .agree(request.organization().id(), AgreementText.words(), sector.orElseThrow(), asItIs, clock.instant(), request.visitor().required().username())
                .orElseThrow(Refusal::missing);
        var reply = Reply.json(json(request));
        return changed ? reply : reply.asking();
    }

    private Reply withdraw(Request request) {
        boolean changed = agreements.withdraw(request.organization().id(), clock.instant(), request.visitor().required().username());
        return changed ? Reply.nothing() : Reply.nothing().asking();
    }

    private Reply withdrawStructure(Request request) {
        boolean changed = agreements.withdrawStructure(request.organization().id(), clock.instant(), request.visitor().required().username());
        return changed ? Reply.nothing() : Reply.nothing().asking();
    }

    private Map<String, Object> json(Request request) {
        var history = agreements.history(request.organization().id());
        var text = AgreementText.CURRENT;
        return object(
                "structureAsItIs", history.stream().anyMatch(a -> a.stands() && a.asItIs()),
                "agrees", history.stream().anyMatch(Agreement::stands),
                "synthetic", request.organization().synthetic(),
                "words", object("version", text.version(), "hash", text.hash(), "text", text.in("en")),
                "agreements", history.stream().map(AgreementApi::json).toList());
    }

    private static Map<String, Object> json(Agreement agreement) {
        var end = agreement.end();
        return object(
                "version", agreement.words().version(),
                "hash", agreement.words().hash(),
                "sector", AgreementInput.word(agreement.sector()),
                "structureAsItIs", agreement.asItIs(),
                "agreed", agreement.at().toString(),
                "by", agreement.by(),
                "ended", end == null ? null : end.at().toString(),
                "endedBy", end == null ? null : end.by(),
                "withdrawn", end == null ? null : end.withdrawn());
    }
}
