package isthmus.surveys.privacy;

import static io.helidon.http.Method.GET;

import isthmus.assessment.campaign.Campaign;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.AuditGraph;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.report.ReportGraph;
import isthmus.reports.Galley;
import isthmus.reports.HtmlReport;
import isthmus.reports.wording.Wording;
import isthmus.surveys.audit.AuditApi;
import isthmus.surveys.structure.StructureExport;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Json;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything about an organization that may be shown, as one archive. It asks the routes that scripts ask, as the one who
 * exports: what is hidden there is hidden here, and a new resource is in it without being named.
 */
public final class Export {

    private static final int MOST_ENTRIES = 50_000;
    private static final String CAMPAIGN = "/api/v1/campaigns/{id}";
    private static final String ORGANIZATION = "/api/v1/organizations/{id}";

    /** Files of their own kind, which are in the archive as editions and structures or are drawn from what is in it. */
    private static final Set<Act> FILES = Set.of(Act.REPORT_TAKEN, Act.RESULTS_EXPORTED, Act.ORGANIZATION_EXPORTED);

    /** Of which there is one in each language. */
    private static final Set<String> SPOKEN = Set.of("manuscript", "editions");

    private final List<Route> resources;
    private final OrganizationGraph organizations;
    private final CampaignGraph campaigns;
    private final ReportGraph reports;
    private final AuditGraph audit;
    private final Clock clock;

    /** @param routes of the API, of which those that only read go into the archive */
    public Export(
            List<Route> routes, OrganizationGraph organizations, CampaignGraph campaigns, ReportGraph reports, AuditGraph audit, Clock clock) {
        this.resources = routes.stream()
                .filter(r -> r.isApi() && r.method() == GET && r.scope() != Scope.INSTALLATION)
                .filter(r -> r.act() == null || !FILES.contains(r.act()))
                .filter(r -> r.path().indexOf('{', r.path().indexOf("{id}") + 1) < 0)
                .toList();
        this.organizations = organizations;
        this.campaigns = campaigns;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/organizations/{id}/export", Action.EXPORT_ORGANIZATION, Scope.ORGANIZATION, this::export).noting(Act.ORGANIZATION_EXPORTED),
                Route.of(GET, "/api/v1/organizations/{id}/export", Action.EXPORT_ORGANIZATION, Scope.ORGANIZATION, this::export).noting(Act.ORGANIZATION_EXPORTED));
    }

    private Reply export(Request request) {
        var id = request.organization().id();
        var archive = new Archive(clock.instant());
        resources.stream().filter(r -> r.scope() == Scope.ORGANIZATION).forEach(route ->
                ask(archive, route, request.at(null, Map.of("id", id)), file("organization", route.path().substring(ORGANIZATION.length()))));
        int number = 0;
        for (var version : organizations.versions(id)) {
            archive.add("structure/version-%02d.json".formatted(++number), StructureExport.json(version));
        }
        for (var campaign : campaigns.list(id)) {
            add(archive, request, campaign);
        }
        archive.add("audit.json", Json.bytes(Map.of("entries", audit.ofOrganization(id, MOST_ENTRIES).stream().map(AuditApi::json).toList())));
        return Reply.of("application/zip", archive.close(request.organization())).asFile(id + "-export.zip");
    }

    private void add(Archive archive, Request request, Campaign campaign) {
        var folder = "campaigns/" + campaign.id();
        for (var route : resources) {
            if (route.scope() == Scope.CAMPAIGN) {
                var name = route.path().substring(CAMPAIGN.length());
                for (var language : SPOKEN.contains(name.replace("/", "")) ? Wording.languages() : List.of("")) {
                    var parameters = language.isEmpty() ? Map.of("id", campaign.id()) : Map.of("id", campaign.id(), "language", language);
                    ask(archive, route, request.at(campaign, parameters), file(folder, name + (language.isEmpty() ? "" : "-" + language)));
                }
            }
        }
        campaigns.structure(campaign.id()).ifPresent(s -> archive.add(folder + "/surveyed-structure.json", StructureExport.json(s)));
        for (var language : Wording.languages()) {
            for (var edition : reports.editions(campaign.id(), language)) {
                reports.full(campaign.id(), language, edition.number()).ifPresent(packed -> archive.add(
                        folder + "/edition-" + language + "-" + edition.number() + ".html",
                        HtmlReport.render(Galley.unpack(packed)).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static String file(String folder, String path) {
        return folder + "/" + (path.isEmpty() ? "index" : path.substring(1)) + ".json";
    }

    private static void ask(Archive archive, Route route, Request request, String file) {
        if (route.action() == null || !request.visitor().may(route.action())) {
            return;
        }
        try {
            archive.add(file, route.handler().handle(request).body());
        } catch (Refusal refusal) {
            archive.leaveOut(file, refusal.detail().toString());
        }
    }
}
