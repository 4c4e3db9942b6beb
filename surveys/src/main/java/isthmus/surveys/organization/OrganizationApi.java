package isthmus.surveys.organization;

import static io.helidon.http.Method.DELETE;
import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;
import static io.helidon.http.Method.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Organization;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Organizations as JSON. */
public final class OrganizationApi {

    private final OrganizationGraph organizations;
    private final AccountGraph accounts;
    private final Clock clock;

    public OrganizationApi(OrganizationGraph organizations, AccountGraph accounts, Clock clock) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/api/v1/organizations", Action.SEE_ORGANIZATION, Scope.INSTALLATION, this::list),
                Route.of(POST, "/api/v1/organizations", Action.CREATE_ORGANIZATION, Scope.INSTALLATION, this::create).noting(Act.ORGANIZATION_MADE),
                Route.of(GET, "/api/v1/organizations/{id}", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, request ->
                        Reply.json(json(request.organization()))),
                Route.of(PUT, "/api/v1/organizations/{id}", Action.CHANGE_ORGANIZATION, Scope.ORGANIZATION, this::change),
                Route.of(DELETE, "/api/v1/organizations/{id}", Action.DELETE_ORGANIZATION, Scope.ORGANIZATION, request -> {
                    organizations.delete(request.organization().id());
                    return Reply.nothing();
                }).noting(Act.ORGANIZATION_ERASED));
    }

    private Reply list(Request request) {
        var visible = OrganizationPages.visible(organizations, request.visitor());
        return Reply.json(Map.of("organizations", visible.stream().map(OrganizationApi::json).toList()));
    }

    private record Input(String name, String sector) {}

    private static Input input(JsonNode body) {
        var problems = new ArrayList<Problem>();
        var input = new JsonInput(body, problems).only("name", "sector");
        var read = new Input(input.text("name").strip(), input.optionalText("sector").orElse("").strip());
        if (problems.isEmpty()) {
            problems.addAll(OrganizationInput.problems(read.name(), read.sector()));
        }
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        return read;
    }

    private Reply create(Request request) {
        var input = input(request.json());
        var made = OrganizationInput.create(
                organizations, accounts, request.visitor().required(), input.name(), input.sector(), LocalDate.now(clock));
        return Reply.json(201, json(made)).with("Location", "/api/v1/organizations/" + made.id())
                .about(Subject.ofOrganization(made.id()));
    }

    private Reply change(Request request) {
        var input = input(request.json());
        var id = request.organization().id();
        organizations.change(id, input.name(), input.sector().isEmpty() ? null : input.sector());
        return Reply.json(json(organizations.find(id).orElseThrow(Refusal::missing)));
    }

    private static Map<String, Object> json(Organization o) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", o.id());
        json.put("name", o.name());
        json.put("sector", o.sector());
        json.put("synthetic", o.synthetic());
        json.put("created", o.created().toString());
        return json;
    }
}
