package isthmus.surveys.structure;

import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The unit tree flattened for a table: a group for every unit, parents before what is below them. */
final class OrganizationChart {

    private final Map<String, List<Unit>> below = new HashMap<>();
    private final Map<String, List<Team>> teams = new HashMap<>();
    private final Map<String, double[]> heads = new HashMap<>();
    private final List<Map<String, Object>> groups = new ArrayList<>();
    private int left;

    private OrganizationChart(Structure structure, int mostLines) {
        this.left = mostLines;
        structure.units().forEach(unit ->
                below.computeIfAbsent(unit.parent() == null ? "" : unit.parent(), parent -> new ArrayList<>()).add(unit));
        structure.teams().forEach(team ->
                teams.computeIfAbsent(team.unit() == null ? "" : team.unit(), unit -> new ArrayList<>()).add(team));
    }

    /**
     * Units in tree order, teams without a unit first: {@code path} from the top, {@code business} and {@code technology}
     * with everything below, and the {@code teams} that are directly in it.
     */
    static List<Map<String, Object>> groups(Structure structure, int mostLines) {
        var chart = new OrganizationChart(structure, mostLines);
        chart.sum("");
        if (chart.teams.containsKey("")) {
            chart.group("", Sentence.of("chart.top", "Directly below the organization"));
        }
        chart.below.getOrDefault("", List.of()).forEach(unit -> chart.list(unit.name(), unit.name()));
        return chart.groups;
    }

    /** Recursion is safe: units nest at most {@link isthmus.assessment.organization.StructureCheck#DEEPEST} deep. */
    private double[] sum(String unit) {
        var sums = new double[2];
        for (var team : teams.getOrDefault(unit, List.of())) {
            sums[0] += team.business();
            sums[1] += team.technology();
        }
        // Teams without a unit are a group of their own, not the sum of everything.
        var own = sums.clone();
        for (var child : below.getOrDefault(unit, List.of())) {
            var inside = sum(child.name());
            sums[0] += inside[0];
            sums[1] += inside[1];
        }
        heads.put(unit, unit.isEmpty() ? own : sums);
        return sums;
    }

    private void list(String unit, String path) {
        group(unit, Sentence.plain(path));
        below.getOrDefault(unit, List.of()).forEach(child -> list(child.name(), path + " › " + child.name()));
    }

    private void group(String unit, Sentence path) {
        if (left <= 0) {
            return;
        }
        var shown = teams.getOrDefault(unit, List.of()).stream().limit(left).toList();
        left -= 1 + shown.size();
        var sums = heads.getOrDefault(unit, new double[2]);
        groups.add(Map.of("path", path, "business", sums[0], "technology", sums[1], "teams", shown));
    }
}
