package isthmus.surveys.island;

import isthmus.assessment.island.Sides;
import isthmus.assessment.island.UnitIsland;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One unit with its figures, what is in it, and the ties they are made of.
 *
 * @param above the units that hold it, the outermost first
 * @param inner the units directly in it
 * @param teams those directly in it
 * @param ties of any team inside, the longest waits first
 * @param moreTies how many are not among them
 */
public record UnitView(
        UnitIsland unit, List<String> above, List<UnitIsland> inner, List<TeamRow> teams, List<Line> ties, int moreTies) {

    private static final int TIES = 50;

    /** @param way from the unit's side: {@code out}, {@code in} or {@code inside} */
    public record Line(Dependency tie, String way, boolean crosses) {}

    /** Nothing when there is no such unit. */
    static Optional<UnitView> of(Structure structure, String name) {
        var units = UnitIsland.of(structure);
        return units.stream().filter(u -> u.name().equals(name)).findFirst().map(unit -> {
            var parents = new HashMap<String, String>();
            structure.units().forEach(u -> parents.put(u.name(), u.parent()));
            var above = new ArrayList<String>();
            for (var at = parents.get(name); at != null; at = parents.get(at)) {
                above.addFirst(at);
            }
            var ties = ties(structure, name, parents);
            return new UnitView(
                    unit,
                    above,
                    units.stream().filter(u -> name.equals(u.unit().parent())).toList(),
                    TeamRow.of(structure).stream().filter(t -> t.unit().equals(name)).toList(),
                    ties.stream().limit(TIES).toList(),
                    Math.max(0, ties.size() - TIES));
        });
    }

    private static List<Line> ties(Structure structure, String unit, Map<String, String> parents) {
        var within = structure.units().stream()
                .map(Unit::name)
                .filter(u -> isWithin(u, unit, parents))
                .collect(Collectors.toSet());
        var teams = structure.teams().stream().filter(t -> within.contains(t.unit())).map(Team::name).collect(Collectors.toSet());
        var sides = Sides.of(structure);
        var numbers = sides.numbers();
        return structure.dependencies().stream()
                .filter(d -> d.kind() != Dependency.Kind.COLLABORATION)
                .filter(d -> teams.contains(d.from()) || teams.contains(d.to()))
                .sorted(Comparator.comparingDouble(Dependency::daysPerMonth).reversed().thenComparing(Dependency::from).thenComparing(Dependency::to))
                .map(d -> new Line(
                        d,
                        !teams.contains(d.to()) ? "out" : teams.contains(d.from()) ? "inside" : "in",
                        sides.crosses(numbers.get(d.from()), numbers.get(d.to()))))
                .toList();
    }

    private static boolean isWithin(String unit, String outer, Map<String, String> parents) {
        var at = unit;
        while (at != null && !at.equals(outer)) {
            at = parents.get(at);
        }
        return at != null;
    }
}
