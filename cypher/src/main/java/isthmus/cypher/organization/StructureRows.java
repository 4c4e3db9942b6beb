package isthmus.cypher.organization;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Value;

/** Reads one version of a structure back into its record, everything in the order it was given. */
public final class StructureRows {

    private static final Statement UNITS = Statement.of(StructureRows.class, "units");
    private static final Statement TEAMS = Statement.of(StructureRows.class, "teams");
    private static final Statement MISSIONS = Statement.of(StructureRows.class, "missions");
    private static final Statement DEPENDENCIES = Statement.of(StructureRows.class, "dependencies");

    private StructureRows() {}

    public static Structure read(Graph graph, String structure) {
        var parameters = Map.<String, Object>of("structure", structure);
        return new Structure(
                graph.read(UNITS, parameters, r -> new Unit(
                        r.get("name").asString(), r.get("parent").asString(null))),
                graph.read(TEAMS, parameters, r -> new Team(
                        r.get("name").asString(),
                        r.get("unit").asString(null),
                        r.get("business").asDouble(),
                        r.get("technology").asDouble())),
                graph.read(MISSIONS, parameters, r -> new Mission(
                        r.get("name").asString(), r.get("steps").asList(StructureRows::step))),
                dependencies(graph, parameters));
    }

    private static Mission.Step step(Value v) {
        return new Mission.Step(
                v.get("team").asString(), v.get("touchDays").asDouble(), v.get("waitDays").asDouble());
    }

    private record Placed(long position, Dependency dependency) {}

    private static List<Dependency> dependencies(Graph graph, Map<String, Object> parameters) {
        var placed = new ArrayList<Placed>();
        graph.read(DEPENDENCIES, parameters, r -> {
            var from = r.get("from").asString();
            for (var tie : r.get("ties").values()) {
                placed.add(new Placed(
                        tie.get(5).asLong(),
                        new Dependency(
                                from,
                                tie.get(0).asString(),
                                Dependency.Kind.valueOf(upper(tie.get(1))),
                                tie.get(2).asDouble(),
                                tie.get(3).asDouble(),
                                Dependency.Hindrance.valueOf(upper(tie.get(4))),
                                Dependency.Source.valueOf(upper(tie.get(6))))));
            }
            return from;
        });
        return placed.stream()
                .sorted(Comparator.comparingLong(Placed::position))
                .map(Placed::dependency)
                .toList();
    }

    private static String upper(Value v) {
        return v.asString().toUpperCase(Locale.ROOT);
    }
}
