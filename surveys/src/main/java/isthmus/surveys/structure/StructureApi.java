package isthmus.surveys.structure;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.PUT;

import isthmus.assessment.input.Checked;
import isthmus.assessment.organization.Structure;
import isthmus.cypher.audit.Act;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The structure for scripts: JSON for the whole of it, CSV with {@code ?part=} for one part, YAML with
 * {@code ?part=team-api} for Team API documents. {@code ?dangling=drop} leaves
 * out steps and dependencies of teams that an imported part no longer has, {@code ?self=drop} dependencies of a team on itself; without them they are faults.
 */
public final class StructureApi {

    private static final String PATH = "/api/v1/organizations/{id}/structure";

    private final OrganizationGraph organizations;

    public StructureApi(OrganizationGraph organizations) {
        this.organizations = organizations;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, PATH, Action.SEE_ORGANIZATION, Scope.ORGANIZATION, this::get).noting(Act.STRUCTURE_EXPORTED),
                // A byte more than an import may have, so that the import itself says what is too large.
                Route.of(PUT, PATH, Action.CHANGE_ORGANIZATION, Scope.ORGANIZATION, this::put).upTo(StructureImport.LARGEST + 1));
    }

    private Structure current(Request request) {
        return organizations.structure(request.organization().id()).orElseThrow(Refusal::missing);
    }

    private static boolean isTeamApi(Request request) {
        return request.query("part").filter(TeamApi.WORD::equals).isPresent();
    }

    private static Optional<Part> part(Request request) {
        return request.query("part").map(word -> Part.of(word)
                .orElseThrow(() -> Refusal.badInput(
                        "part", "There is no part of that name.", "Ask for teams, dependencies, missions, posts or team-api.")));
    }

    private Reply get(Request request) {
        if (isTeamApi(request)) {
            throw Refusal.badInput("part", "Team API documents only come in.", "Ask for dependencies.");
        }
        var part = part(request);
        if (part.isEmpty()) {
            return Reply.of(Reply.JSON, StructureExport.json(current(request)));
        }
        if (part.get() == Part.POSTS) {
            throw Refusal.badInput("part", "Posts are summed into teams when they come in.", "Ask for teams.");
        }
        return Reply.of(Reply.CSV, StructureExport.csv(current(request), part.get()))
                .asFile(request.organization().id() + "-" + part.get().word() + ".csv");
    }

    private Reply put(Request request) {
        return switch (read(request)) {
            case Checked.Rejected<Proposal>(var problems) -> throw Refusal.badInput(problems);
            case Checked.Accepted<Proposal>(Proposal proposal) -> {
                var structure = proposal.structure();
                if (!organizations.replaceStructure(request.organization().id(), structure)) {
                    throw Refusal.missing();
                }
                yield Reply.json(Map.of(
                        "units", structure.units().size(),
                        "teams", structure.teams().size(),
                        "missions", structure.missions().size(),
                        "dependencies", structure.dependencies().size(),
                        "warnings", proposal.warnings()));
            }
        };
    }

    private Checked<Proposal> read(Request request) {
        if (isTeamApi(request)) {
            return StructureImport.teamApi(current(request), request.body());
        }
        var part = part(request);
        if (part.isPresent()) {
            boolean dangling = request.query("dangling").filter("drop"::equals).isPresent();
            boolean self = request.query("self").filter("drop"::equals).isPresent();
            return StructureImport.csv(current(request), part.get(), request.body(), dangling, self);
        }
        var type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw Refusal.of(
                    415,
                    "JSON is wanted here",
                    "Send the whole structure with Content-Type: application/json, or one CSV part with ?part=teams,"
                            + " dependencies, missions or posts, or Team API documents with ?part=team-api.");
        }
        return StructureImport.json(request.body());
    }
}
