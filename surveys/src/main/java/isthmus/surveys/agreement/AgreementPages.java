package isthmus.surveys.agreement;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.audit.Act;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.release.ReleaseGraph;
import isthmus.cypher.research.Agreement;
import isthmus.cypher.research.AgreementGraph;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What researchers can see about organizations like this one: read, agreed to and withdrawn. */
public final class AgreementPages {

    private final AgreementGraph agreements;
    private final ReleaseGraph releases;
    private final OrganizationGraph organizations;
    private final CampaignGraph campaigns;
    private final Pages pages;
    private final Clock clock;

    public AgreementPages(
            AgreementGraph agreements, ReleaseGraph releases, OrganizationGraph organizations, CampaignGraph campaigns, Pages pages, Clock clock) {
        this.agreements = agreements;
        this.releases = releases;
        this.organizations = organizations;
        this.campaigns = campaigns;
        this.pages = pages;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/organizations/{id}/research", Action.SEE_AGREEMENT, Scope.ORGANIZATION, request -> Reply.page(page(request, Chosen.NOTHING, List.of()))),
                Route.of(POST, "/organizations/{id}/research", Action.AGREE_TO_RESEARCH, Scope.ORGANIZATION, this::agree).noting(Act.AGREEMENT_MADE),
                Route.of(POST, "/organizations/{id}/research/structure/withdraw", Action.AGREE_TO_RESEARCH, Scope.ORGANIZATION, this::withdrawStructure)
                        .noting(Act.STRUCTURE_WITHDRAWN),
                Route.of(POST, "/organizations/{id}/research/withdraw", Action.AGREE_TO_RESEARCH, Scope.ORGANIZATION, this::withdraw).noting(Act.AGREEMENT_WITHDRAWN));
    }

    /** What is chosen in a form that was sent. */
    private record Chosen(String sector, boolean asItIs) {
        static final Chosen NOTHING = new Chosen("", false);
    }

    private String page(Request request, Chosen chosen, List<Problem> problems) {
        var organization = request.organization();
        var history = agreements.history(organization.id());
        var structure = organizations.structure(organization.id()).orElse(Structure.EMPTY);
        var text = AgreementText.CURRENT;
        var standing = history.stream().filter(Agreement::stands).findFirst();
        var model = new HashMap<String, Object>(Map.of(
                "organization", organization,
                "history", history,
                "offered", text.version(),
                "sections", text.sections(request.visitor().language()),
                "sectors", AgreementInput.words(),
                "chosen", chosen.sector().isEmpty() ? standing.map(a -> AgreementInput.word(a.sector())).orElse("") : chosen.sector(),
                "asItIs", chosen.equals(Chosen.NOTHING) ? standing.map(Agreement::asItIs).orElse(false) : chosen.asItIs(),
                "problems", problems));
        standing.ifPresent(agreement -> {
            model.put("standing", agreement);
            model.put("current", agreement.words().equals(AgreementText.words()));
        });
        releases.standing(organization.id()).ifPresent(s -> model.put(
                "release", Map.of("id", s.release(), "month", s.month().toString(), "classSize", s.classSize().orElse(0), "shown", s.shown())));
        if (!structure.teams().isEmpty()) {
            model.put("example", Example.of(organization.id(), structure, campaigns.list(organization.id())));
        }
        return pages.fill("agreement/show", request.visitor(), model);
    }

    private Reply agree(Request request) {
        var form = request.form();
        var word = form.text("sector");
        var chosen = new Chosen(word, form.raw("structureAsItIs").isPresent());
        if (!form.text("version").equals(AgreementText.CURRENT.version())) {
            return Reply.page(409, page(request, chosen, List.of(new Problem(
                    Sentence.of("agreement.words", "words"),
                    Sentence.of("agreement.words.other", "These are not the words that you had before you."),
                    Sentence.of("agreement.words.mend", "Read them as they are now, and agree again if you wish to.")))));
        }
        var sector = AgreementInput.sector(word);
        if (sector.isEmpty()) {
            return Reply.page(422, page(request, chosen, List.of(noSector(word))));
        }
        var id = request.organization().id();
        boolean changed = agreements
                .agree(id, AgreementText.words(), sector.get(), chosen.asItIs(), clock.instant(), request.visitor().required().username())
                .orElseThrow(Refusal::missing);
        return back(id, changed);
    }

    private static Problem noSector(String word) {
        return new Problem(
                Sentence.of("agreement.sector", "sector"),
                word.isEmpty()
                        ? Sentence.of("agreement.sector.missing", "None is chosen.")
                        : Sentence.of("agreement.sector.unknown", "“{0}” is none of the three.", Problem.visible(word)),
                Sentence.of("agreement.sector.mend", "Choose the one that fits best."));
    }

    private Reply withdraw(Request request) {
        var id = request.organization().id();
        return back(id, agreements.withdraw(id, clock.instant(), request.visitor().required().username()));
    }

    private Reply withdrawStructure(Request request) {
        var id = request.organization().id();
        return back(id, agreements.withdrawStructure(id, clock.instant(), request.visitor().required().username()));
    }

    /** The audit trail has nothing to learn where nothing changed. */
    private static Reply back(String organization, boolean changed) {
        var reply = Reply.seeOther("/organizations/" + organization + "/research");
        return changed ? reply : reply.asking();
    }
}
