package isthmus.surveys.structure;

import static io.helidon.http.Method.GET;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An organization's structure to look at and to take away as files. */
public final class StructurePages {

    private static final int SHOWN_LINES = 1_000;
    private static final int SHOWN_DEPENDENCIES = 300;
    private static final int SHOWN_MISSIONS = 100;

    private final OrganizationGraph organizations;
    private final Pages pages;

    public StructurePages(OrganizationGraph organizations, Pages pages) {
        this.organizations = organizations;
        this.pages = pages;
    }

    /** The pages here and those of the import. */
    public List<Route> routes() {
        var own = Stream.of(
                Route.of(GET, "/organizations/{id}/structure", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, this::show),
                Route.of(
                        GET, "/organizations/{id}/structure/{file}", Action.SEE_ORGANIZATION, Scope.ORGANIZATION, this::export));
        return Stream.concat(new ImportPages(organizations, pages).routes().stream(), own).toList();
    }

    private Structure structure(Request request) {
        return organizations.structure(request.organization().id()).orElseThrow(Refusal::missing);
    }

    private Reply export(Request request) {
        var file = request.path("file");
        var name = request.organization().id() + "-" + file;
        if (file.equals("structure.json")) {
            return Reply.of(Reply.JSON, StructureExport.json(structure(request))).asFile(name);
        }
        var part = file.endsWith(".csv") ? Part.of(file.substring(0, file.length() - 4)) : Optional.<Part>empty();
        return part.filter(p -> p != Part.POSTS && file.equals(p.word() + ".csv"))
                .map(p -> Reply.of(Reply.CSV, StructureExport.csv(structure(request), p)).asFile(name))
                .orElseThrow(Refusal::missing);
    }

    private Reply show(Request request) {
        var structure = structure(request);
        double technology = structure.teams().stream().mapToDouble(Team::technology).sum();
        var model = new HashMap<String, Object>();
        model.put("organization", request.organization());
        model.put("imported", request.query("imported").isPresent());
        model.put("empty", structure.equals(Structure.EMPTY));
        model.put("units", structure.units().size());
        model.put("teams", structure.teams().size());
        model.put("heads", structure.headcount());
        model.put("share", structure.headcount() == 0 ? 0 : technology / structure.headcount());
        model.put("groups", OrganizationChart.groups(structure, SHOWN_LINES));
        model.put("cut", structure.units().size() + structure.teams().size() > SHOWN_LINES);
        model.put("missions", structure.missions().stream().limit(SHOWN_MISSIONS).map(StructurePages::mission).toList());
        model.put("moreMissions", Math.max(0, structure.missions().size() - SHOWN_MISSIONS));
        model.put("kinds", kinds(structure.dependencies()));
        model.put("dependencies", structure.dependencies().stream().limit(SHOWN_DEPENDENCIES).toList());
        model.put("moreDependencies", Math.max(0, structure.dependencies().size() - SHOWN_DEPENDENCIES));
        return Reply.page(pages.fill("structure/show", request.visitor(), model));
    }

    private static Map<String, Object> mission(Mission mission) {
        return Map.of(
                "name", mission.name(),
                "steps", mission.steps(),
                "touch", mission.steps().stream().mapToDouble(Mission.Step::touchDays).sum(),
                "wait", mission.steps().stream().mapToDouble(Mission.Step::waitDays).sum());
    }

    private static List<Map<String, Object>> kinds(List<Dependency> dependencies) {
        return Arrays.stream(Dependency.Kind.values())
                .map(kind -> {
                    var all = dependencies.stream().filter(d -> d.kind() == kind).toList();
                    return Map.<String, Object>of(
                            "kind", kind.word(),
                            "count", all.size(),
                            "waitDays", all.stream().mapToDouble(Dependency::daysPerMonth).sum());
                })
                .toList();
    }
}
