package isthmus.surveys.campaign;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.campaign.Progress;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.surveys.instrument.InstrumentLibrary;
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

/** Campaigns as pages: opening, progress, closing, reopening, duplicating. Links are {@link InvitationPages}'. */
public final class CampaignPages {

    private final OrganizationGraph organizations;
    private final CampaignGraph campaigns;
    private final InstrumentLibrary instruments;
    private final Pages pages;
    private final Clock clock;

    public CampaignPages(
            OrganizationGraph organizations,
            CampaignGraph campaigns,
            InstrumentLibrary instruments,
            Pages pages,
            Clock clock) {
        this.organizations = organizations;
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.pages = pages;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/organizations/{id}/campaigns/new", Action.RUN_CAMPAIGN, Scope.ORGANIZATION, this::askNew),
                Route.of(POST, "/organizations/{id}/campaigns/new", Action.RUN_CAMPAIGN, Scope.ORGANIZATION, this::open).noting(Act.CAMPAIGN_OPENED),
                Route.of(GET, "/campaigns/{id}", Action.SEE_CAMPAIGN, Scope.CAMPAIGN, this::show),
                Route.of(GET, "/campaigns/{id}/progress", Action.SEE_CAMPAIGN, Scope.CAMPAIGN, this::progress),
                Route.of(POST, "/campaigns/{id}/close", Action.RUN_CAMPAIGN, Scope.CAMPAIGN, request -> {
                    campaigns.close(request.campaign().id(), clock.instant());
                    return back(request);
                }).noting(Act.CAMPAIGN_CLOSED),
                Route.of(POST, "/campaigns/{id}/reopen", Action.RUN_CAMPAIGN, Scope.CAMPAIGN, request -> {
                    CampaignInput.refuseDeleted(request.campaign());
                    campaigns.reopen(request.campaign().id());
                    return back(request);
                }).noting(Act.CAMPAIGN_REOPENED),
                Route.of(POST, "/campaigns/{id}/duplicate", Action.RUN_CAMPAIGN, Scope.CAMPAIGN, this::duplicate).noting(Act.CAMPAIGN_OPENED),
                Route.of(POST, "/campaigns/{id}/structure", Action.RUN_CAMPAIGN, Scope.CAMPAIGN, this::useCurrentStructure));
    }

    private static Reply back(Request request) {
        return Reply.seeOther("/campaigns/" + request.campaign().id());
    }

    private Reply askNew(Request request) {
        return Reply.page(newForm(request, "", List.of()));
    }

    private Reply open(Request request) {
        var form = request.form();
        var name = form.text("name");
        var chosen = form.text("instrument").split("@", 2);
        var instrument = instruments.find(chosen[0], chosen.length > 1 ? chosen[1] : "");
        var problems = CampaignInput.problems(name, instrument);
        if (!problems.isEmpty()) {
            return Reply.page(422, newForm(request, name, problems));
        }
        var opened = CampaignInput.open(
                campaigns, request.organization().id(), name, instrument.orElseThrow(), clock.instant());
        return Reply.seeOther("/campaigns/" + opened.id()).about(Subject.ofCampaign(opened.organization(), opened.id()));
    }

    private String newForm(Request request, String name, List<Problem> problems) {
        var structure = organizations.structure(request.organization().id()).orElse(Structure.EMPTY);
        return pages.fill(
                "campaign/new",
                request.visitor(),
                Map.of(
                        "organization", request.organization(),
                        "instruments", instruments.list(),
                        "teams", structure.teams().size(),
                        "name", name,
                        "problems", problems));
    }

    private Reply duplicate(Request request) {
        var campaign = request.campaign();
        var copy = CampaignInput.open(
                campaigns,
                campaign.organization(),
                request.speech().say(Sentence.of("campaign.copy", "{0} (copy)", campaign.name())),
                CampaignInput.instrument(instruments, campaign),
                clock.instant());
        return Reply.seeOther("/campaigns/" + copy.id()).about(Subject.ofCampaign(copy.organization(), copy.id()));
    }

    private Reply useCurrentStructure(Request request) {
        if (!request.campaign().regroupable()) {
            throw Refusal.conflict(Sentence.of(
                    "campaign.regroup",
                    "Results of this campaign were open to see. Grouping the same answers by another structure would tell on single people."
                            + " Nothing was changed. Open a new campaign for the present structure."));
        }
        var gone = campaigns.useCurrentStructure(request.campaign().id());
        if (!gone.isEmpty()) {
            throw Refusal.conflict(Sentence.of(
                    "campaign.structure.gone",
                    "The present structure no longer has these teams, which have links or answers here: {0}."
                            + " Nothing was changed. Bring them back, or open a new campaign.",
                    String.join(", ", gone)));
        }
        return back(request);
    }

    private Reply show(Request request) {
        var campaign = request.campaign();
        var instrument = CampaignInput.instrument(instruments, campaign, request.visitor().language());
        var structure = campaigns.structure(campaign.id()).orElseThrow(Refusal::missing);
        var model = new HashMap<String, Object>(progressModel(campaign, instrument, structure));
        model.put("organization", request.organization());
        model.put("campaign", campaign);
        model.put("instrument", instrument);
        model.put("teams", structure.teams());
        model.put("everybody", Invitations.everybody(structure, instrument));
        model.put("regroupable", campaign.regroupable());
        model.put("surveysCurrent", campaigns.surveysCurrentStructure(campaign.id()));
        model.put("mayRun", request.visitor().may(Action.RUN_CAMPAIGN));
        model.put("cell", instrument.gates().cell());
        return Reply.page(pages.fill("campaign/show", request.visitor(), model));
    }

    /** Only the part that changes while people answer; the page fetches it again and again. */
    private Reply progress(Request request) {
        var campaign = request.campaign();
        var instrument = CampaignInput.instrument(instruments, campaign, request.visitor().language());
        var structure = campaigns.structure(campaign.id()).orElseThrow(Refusal::missing);
        return Reply.page(
                pages.fill("campaign/progress", request.visitor(), progressModel(campaign, instrument, structure)));
    }

    private Map<String, Object> progressModel(Campaign campaign, Instrument instrument, Structure structure) {
        var progress = ProgressTable.of(structure, instrument, campaigns.progress(campaign.id()));
        return Map.of(
                "progress", progress,
                "labels", ProgressTable.labels(instrument),
                "gates", GateView.of(instrument, progress),
                "sums", sums(instrument, progress));
    }

    /** Totals for one perspective. */
    public record Sum(String label, double headcount, int invited, int started, int submitted) {}

    private static List<Sum> sums(Instrument instrument, Progress progress) {
        return instrument.perspectives().stream()
                .map(p -> {
                    var rows = progress.rows().stream().filter(r -> r.perspective().equals(p.id())).toList();
                    return new Sum(
                            p.label(),
                            rows.stream().mapToDouble(r -> r.headcount() == null ? 0 : r.headcount()).sum(),
                            rows.stream().mapToInt(Progress.Row::invited).sum(),
                            rows.stream().mapToInt(Progress.Row::started).sum(),
                            rows.stream().mapToInt(Progress.Row::submitted).sum());
                })
                .toList();
    }
}
