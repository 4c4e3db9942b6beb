package isthmus.surveys.campaign;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.campaign.Progress;
import isthmus.assessment.input.Problem;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.surveys.instrument.InstrumentLibrary;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Campaigns as JSON. */
public final class CampaignApi {

    private final CampaignGraph campaigns;
    private final Invitations invitations;
    private final InstrumentLibrary instruments;
    private final Clock clock;
    private final String baseUrl;

    public CampaignApi(
            CampaignGraph campaigns, Invitations invitations, InstrumentLibrary instruments, Clock clock, String baseUrl) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.instruments = instruments;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/api/v1/organizations/{id}/campaigns", Action.SEE_CAMPAIGN, Scope.ORGANIZATION, request ->
                        Reply.json(Map.of(
                                "campaigns",
                                campaigns.list(request.organization().id()).stream().map(CampaignApi::json).toList()))),
                Route.of(POST, "/api/v1/organizations/{id}/campaigns", Action.RUN_CAMPAIGN, Scope.ORGANIZATION, this::open).noting(Act.CAMPAIGN_OPENED),
                Route.of(GET, "/api/v1/campaigns/{id}", Action.SEE_CAMPAIGN, Scope.CAMPAIGN, request ->
                        Reply.json(json(request.campaign()))),
                Route.of(POST, "/api/v1/campaigns/{id}/invitations", Action.RUN_CAMPAIGN, Scope.CAMPAIGN, this::invite).noting(Act.LINKS_MADE),
                Route.of(GET, "/api/v1/campaigns/{id}/progress", Action.SEE_CAMPAIGN, Scope.CAMPAIGN, this::progress),
                Route.of(POST, "/api/v1/campaigns/{id}/close", Action.RUN_CAMPAIGN, Scope.CAMPAIGN, request -> Reply.json(json(
                        campaigns.close(request.campaign().id(), clock.instant()).orElseThrow(Refusal::missing)))).noting(Act.CAMPAIGN_CLOSED),
                Route.of(POST, "/api/v1/campaigns/{id}/reopen", Action.RUN_CAMPAIGN, Scope.CAMPAIGN, request -> {
                    CampaignInput.refuseDeleted(request.campaign());
                    return Reply.json(json(campaigns.reopen(request.campaign().id()).orElseThrow(Refusal::missing)));
                }).noting(Act.CAMPAIGN_REOPENED));
    }

    private Reply open(Request request) {
        var problems = new ArrayList<Problem>();
        var body = request.json();
        var input = new JsonInput(body, problems).only("name", "instrument");
        var name = input.text("name").strip();
        var wanted = body.path("instrument");
        Optional<isthmus.assessment.instrument.Instrument> instrument;
        if (wanted.isMissingNode() || wanted.isNull()) {
            instrument = instruments.latest(instruments.list().getFirst().ref().id());
        } else {
            var fields = new JsonInput(wanted, problems).only("id", "version", "hash");
            var id = fields.text("id");
            instrument = fields.optionalText("version").map(v -> instruments.find(id, v)).orElseGet(() -> instruments.latest(id));
        }
        problems.addAll(problems.isEmpty() ? CampaignInput.problems(name, instrument) : List.of());
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        var opened = CampaignInput.open(
                campaigns, request.organization().id(), name, instrument.orElseThrow(), clock.instant());
        return Reply.json(201, json(opened)).with("Location", "/api/v1/campaigns/" + opened.id())
                .about(Subject.ofCampaign(opened.organization(), opened.id()));
    }

    private Reply invite(Request request) {
        var campaign = request.campaign();
        if (campaign.state() != Campaign.State.OPEN) {
            throw Refusal.conflict("The campaign is closed. Reopen it to make links.");
        }
        var problems = new ArrayList<Problem>();
        var body = request.json();
        var input = new JsonInput(body, problems).only("team", "perspective", "count", "shared");
        var team = input.optionalText("team").orElse(null);
        var perspective = input.text("perspective");
        int count = input.whole("count", 1, Invitations.MOST);
        var shared = body.path("shared");
        if (!shared.isMissingNode() && !shared.isBoolean()) {
            problems.add(new Problem("shared", "It is neither true nor false.", "Send true for one link that `count` people may use."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        InvitationPages.perspective(perspective, CampaignInput.instrument(instruments, campaign));
        var links = shared.asBoolean()
                ? invitations.shared(campaign.id(), team, perspective, count)
                : invitations.personal(campaign.id(), team, perspective, count);
        if (links.isEmpty()) {
            throw Refusal.badInput("team", "\"" + team + "\" is not in the structure of this campaign.", "Name one of its teams, or none for the organization as a whole.");
        }
        return Reply.json(
                201,
                Map.of(
                        "links",
                        links.stream()
                                .map(l -> Map.of("token", l.token(), "url", baseUrl + "/s/" + l.token()))
                                .toList()));
    }

    private Reply progress(Request request) {
        var campaign = request.campaign();
        var progress = ProgressTable.of(
                campaigns.structure(campaign.id()).orElseThrow(Refusal::missing),
                CampaignInput.instrument(instruments, campaign),
                campaigns.progress(campaign.id()));
        var json = new LinkedHashMap<String, Object>();
        json.put("state", campaign.state().word());
        json.put("invited", progress.invited());
        json.put("started", progress.started());
        json.put("submitted", progress.submitted());
        json.put("rows", progress.rows().stream().map(CampaignApi::json).toList());
        return Reply.json(json);
    }

    private static Map<String, Object> json(Progress.Row row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("team", row.team());
        json.put("perspective", row.perspective());
        json.put("headcount", row.headcount());
        json.put("invited", row.invited());
        json.put("started", row.started());
        json.put("submitted", row.submitted());
        return json;
    }

    private static Map<String, Object> json(Campaign c) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", c.id());
        json.put("name", c.name());
        json.put("organization", c.organization());
        json.put(
                "instrument",
                Map.of("id", c.instrument().id(), "version", c.instrument().version(), "hash", c.instrument().hash()));
        json.put("state", c.state().word());
        json.put("opened", c.opened().toString());
        json.put("closed", c.closed() == null ? null : c.closed().toString());
        json.put("wave", c.wave());
        json.put("answersDeleted", c.deletion() == null ? null : c.deletion().at().toString());
        return json;
    }
}
