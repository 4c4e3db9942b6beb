package isthmus.surveys.island;

import static io.helidon.http.Method.GET;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.island.Island;
import isthmus.assessment.island.MissionFlow;
import isthmus.assessment.island.MissionWay;
import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.reports.chart.MapChart;
import isthmus.reports.content.IslandPage;
import isthmus.surveys.tie.CampaignTies;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The island of an organization's present structure, and of what a campaign surveyed and found. */
public final class IslandPages {

    private final OrganizationGraph organizations;
    private final CampaignGraph campaigns;
    private final CampaignTies ties;
    private final Pages pages;

    public IslandPages(OrganizationGraph organizations, CampaignGraph campaigns, CampaignTies ties, Pages pages) {
        this.organizations = organizations;
        this.campaigns = campaigns;
        this.ties = ties;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/organizations/{id}/island", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, this::show),
                Route.of(GET, "/organizations/{id}/island/team", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, this::team),
                Route.of(GET, "/organizations/{id}/island/unit", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, this::unit),
                Route.of(GET, "/organizations/{id}/island/mission", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, this::mission),
                Route.of(GET, "/organizations/{id}/map", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, this::map),
                Route.of(GET, "/organizations/{id}/map.json", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, request -> {
                    var structure = structure(request);
                    return Reply.json(MapJson.of(structure, since(request).flatMap(c -> campaigns.structure(c.id())).orElse(structure)));
                }),
                Route.of(GET, "/api/v1/organizations/{id}/island", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, request ->
                        Reply.json(IslandJson.of(Island.of(structure(request), request.organization().id().hashCode())))),
                Route.of(GET, "/api/v1/campaigns/{id}/island", Action.SEE_RESULTS, Scope.CAMPAIGN, request ->
                        Reply.json(IslandJson.of(Island.of(
                                ties.merged(request.campaign()), request.campaign().id().hashCode())))));
    }

    private Structure structure(Request request) {
        return organizations.structure(request.organization().id()).orElseThrow(Refusal::missing);
    }

    /** An earlier round whose structure the map is compared with; its id comes from the client, so it must be of the same organization. */
    private Optional<Campaign> since(Request request) {
        return request.query("since").flatMap(campaigns::find).filter(c -> c.organization().equals(request.organization().id()));
    }

    private Reply show(Request request) {
        var structure = structure(request);
        var island = Island.of(structure, request.organization().id().hashCode());
        return Reply.page(pages.fill(
                "island/show",
                request.visitor(),
                Map.of(
                        "organization", request.organization(),
                        "empty", structure.teams().isEmpty(),
                        "words", request.words(),
                        "flows", island.borderWait().missions().stream().sorted(Comparator.comparingDouble(MissionFlow::leadDays).reversed()).toList(),
                        "island", IslandPage.of(island, OrganizationMap.of(structure), request.words()))));
    }

    private Reply map(Request request) {
        var version = organizations.version(request.organization().id()).orElseThrow(Refusal::missing);
        var structure = organizations.structure(version);
        return Reply.page(pages.fill(
                "island/map",
                request.visitor(),
                Map.of(
                        "organization", request.organization(),
                        "current", version,
                        "since", since(request).map(c -> Map.of("id", c.id(), "name", c.name())).orElse(Map.of()),
                        "words", request.words(),
                        "missions", structure.missions().stream().map(m -> m.name()).toList(),
                        "teams", TeamRow.of(structure),
                        "paper", MapChart.draw(structure, OrganizationMap.of(structure), request.words()))));
    }

    /** One team with all its ties and the missions that pass through it: what every figure leads back to. */
    private Reply team(Request request) {
        var structure = structure(request);
        var name = request.query("name").orElse("");
        var team = structure.teams().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow(Refusal::missing);
        var byDays = Comparator.comparingDouble(Dependency::daysPerMonth).reversed();
        var needs = new ArrayList<>(structure.dependencies().stream().filter(d -> d.from().equals(name)).sorted(byDays).toList());
        var isNeeded = new ArrayList<>(structure.dependencies().stream().filter(d -> d.to().equals(name)).sorted(byDays).toList());
        var missions = structure.missions().stream()
                .filter(m -> m.steps().stream().anyMatch(s -> s.team().equals(name)))
                .toList();
        return Reply.page(pages.fill(
                "island/team",
                request.visitor(),
                Map.of("organization", request.organization(), "team", team, "needs", needs, "isNeeded", isNeeded, "missions", missions)));
    }

    /** One unit with what is in it and the ties that its figures are made of. */
    private Reply unit(Request request) {
        var view = UnitView.of(structure(request), request.query("name").orElse("")).orElseThrow(Refusal::missing);
        return Reply.page(pages.fill(
                "island/unit",
                request.visitor(),
                Map.of(
                        "organization", request.organization(),
                        "words", request.words(),
                        "view", view,
                        "inner", IslandPage.unitLines(view.inner(), request.words()))));
    }

    /** One mission step by step, with the ties that its handoffs pass along. */
    private Reply mission(Request request) {
        var structure = structure(request);
        var name = request.query("name").orElse("");
        var mission = structure.missions().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow(Refusal::missing);
        return Reply.page(pages.fill(
                "island/mission",
                request.visitor(),
                Map.of("organization", request.organization(), "words", request.words(), "way", MissionWay.of(structure, mission))));
    }
}
