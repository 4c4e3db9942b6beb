package isthmus.surveys.organization;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import isthmus.surveys.web.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Organizations as pages: the list, one of them, adding, renaming, deleting. */
public final class OrganizationPages {

    private final OrganizationGraph organizations;
    private final CampaignGraph campaigns;
    private final AccountGraph accounts;
    private final Pages pages;
    private final Clock clock;

    public OrganizationPages(
            OrganizationGraph organizations, CampaignGraph campaigns, AccountGraph accounts, Pages pages, Clock clock) {
        this.organizations = organizations;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.pages = pages;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/organizations", Action.SEE_ORGANIZATION, Scope.INSTALLATION, this::list),
                Route.of(GET, "/organizations/new", Action.CREATE_ORGANIZATION, Scope.INSTALLATION, this::askNew),
                Route.of(POST, "/organizations/new", Action.CREATE_ORGANIZATION, Scope.INSTALLATION, this::create).noting(Act.ORGANIZATION_MADE),
                Route.of(GET, "/organizations/{id}", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, this::show),
                Route.of(GET, "/organizations/{id}/edit", Action.CHANGE_ORGANIZATION, Scope.ORGANIZATION, this::askChange),
                Route.of(POST, "/organizations/{id}/edit", Action.CHANGE_ORGANIZATION, Scope.ORGANIZATION, this::change),
                Route.of(POST, "/organizations/{id}/delete", Action.DELETE_ORGANIZATION, Scope.ORGANIZATION, this::delete).noting(Act.ORGANIZATION_ERASED));
    }

    /** The organizations that somebody may know of. */
    static List<Organization> visible(OrganizationGraph organizations, Visitor visitor) {
        return organizations.list().stream().filter(o -> visitor.sees(o.id())).toList();
    }

    private Reply list(Request request) {
        var rows = visible(organizations, request.visitor()).stream()
                .map(o -> Map.of("organization", o, "campaigns", campaigns.list(o.id())))
                .toList();
        return Reply.page(pages.fill("organization/list", request.visitor(), Map.of("rows", rows)));
    }

    private Reply askNew(Request request) {
        return Reply.page(form(request, "new", "", "", List.of()));
    }

    private Reply create(Request request) {
        var form = request.form();
        var name = form.text("name");
        var sector = form.text("sector");
        var problems = OrganizationInput.problems(name, sector);
        if (!problems.isEmpty()) {
            return Reply.page(422, form(request, "new", name, sector, problems));
        }
        var account = request.visitor().required();
        var made = OrganizationInput.create(organizations, accounts, account, name, sector, LocalDate.now(clock));
        return Reply.seeOther("/organizations/" + made.id()).about(Subject.ofOrganization(made.id()));
    }

    private Reply show(Request request) {
        var id = request.organization().id();
        var structure = organizations.structure(id).orElse(Structure.EMPTY);
        return Reply.page(pages.fill(
                "organization/show",
                request.visitor(),
                Map.of(
                        "organization", request.organization(),
                        "campaigns", campaigns.list(id),
                        "units", structure.units().size(),
                        "teams", structure.teams().size(),
                        "missions", structure.missions().size(),
                        "dependencies", structure.dependencies().size(),
                        "business", structure.teams().stream().mapToDouble(Team::business).sum(),
                        "technology", structure.teams().stream().mapToDouble(Team::technology).sum())));
    }

    private Reply askChange(Request request) {
        var o = request.organization();
        return Reply.page(form(request, "edit", o.name(), o.sector() == null ? "" : o.sector(), List.of()));
    }

    private Reply change(Request request) {
        var form = request.form();
        var name = form.text("name");
        var sector = form.text("sector");
        var problems = OrganizationInput.problems(name, sector);
        if (!problems.isEmpty()) {
            return Reply.page(422, form(request, "edit", name, sector, problems));
        }
        organizations.change(request.organization().id(), name, sector.isEmpty() ? null : sector);
        return Reply.seeOther("/organizations/" + request.organization().id());
    }

    private Reply delete(Request request) {
        var o = request.organization();
        if (!request.form().text("confirm").equals(o.name())) {
            return Reply.page(
                    422,
                    form(
                            request,
                            "edit",
                            o.name(),
                            o.sector() == null ? "" : o.sector(),
                            List.of(new Problem(
                                    Sentence.of("form.confirm", "confirm"),
                                    Sentence.of("organization.confirm", "The name typed is not the organization’s."),
                                    Sentence.of("organization.confirm.mend", "Type \"{0}\" to delete it with everything in it.", o.name())))));
        }
        var erasure = organizations.erase(o.id()).orElseThrow(Refusal::missing);
        return Reply.page(pages.fill("organization/erased", request.visitor(), Map.of("name", o.name(), "erasure", erasure)));
    }

    private String form(Request request, String kind, String name, String sector, List<Problem> problems) {
        var id = request.organizationOrNull() == null ? "" : request.organization().id();
        return pages.fill(
                "organization/form",
                request.visitor(),
                Map.of("kind", kind, "id", id, "name", name, "sector", sector, "problems", problems));
    }
}
