package isthmus.assessment.organization;

import static isthmus.assessment.input.Problem.quoted;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that a structure is sound: names are there, readable and unique, every reference names something that is
 * there, units nest without circles, numbers are real and not negative, sizes are bounded. Takes time linear in its size.
 *
 * <p>References are matched as people read them (see {@link Name#key}) and come out spelt like the name that they mean.
 */
public final class StructureCheck {

    public static final int MOST_UNITS = 20_000;
    public static final int MOST_TEAMS = 20_000;
    public static final int MOST_MISSIONS = 5_000;
    public static final int MOST_STEPS = 100_000;
    public static final int MOST_DEPENDENCIES = 500_000;
    /** Levels of units below each other. */
    public static final int DEEPEST = 50;
    /** Largest headcount, frequency or number of days. */
    public static final double LARGEST = 1_000_000_000;

    private final Structure structure;
    private final Places places;
    private final Problems problems;

    private StructureCheck(Structure structure, Places places, Problems problems) {
        this.structure = structure;
        this.places = places;
        this.problems = problems;
    }

    /** Checks a structure in its JSON form: faults are placed by JSON pointers. */
    public static Checked<Structure> check(Structure structure) {
        return check(structure, Places.POINTERS, new Problems());
    }

    /**
     * @param problems what the reader of the input found already: it is listed first and rejects the structure too; a
     *     value that the reader could not make out is 0 or empty here, and is not reported again at its place
     */
    public static Checked<Structure> check(Structure structure, Places places, Problems problems) {
        return new StructureCheck(structure, places, problems).check();
    }

    private Checked<Structure> check() {
        size("units", structure.units().size(), MOST_UNITS);
        size("teams", structure.teams().size(), MOST_TEAMS);
        size("missions", structure.missions().size(), MOST_MISSIONS);
        size("steps of missions", structure.missions().stream().mapToInt(m -> m.steps().size()).sum(), MOST_STEPS);
        size("dependencies", structure.dependencies().size(), MOST_DEPENDENCIES);

        var unitNames = names("unit", structure.units(), Unit::name, i -> places.unit(i, "name"));
        var teamNames = names("team", structure.teams(), Team::name, i -> places.team(i, "name"));
        names("mission", structure.missions(), Mission::name, i -> places.mission(i, "name"));

        var units = units(unitNames);
        var teams = teams(unitNames);
        var missions = missions(teamNames);
        var dependencies = dependencies(teamNames);
        return problems.orAccept(new Structure(units, teams, missions, dependencies));
    }

    private void size(String what, int size, int most) {
        if (size > most) {
            problems.add("all " + what, "There are " + size + " " + what + ".", "Send at most " + most + " " + what + ".");
        }
    }

    /** @return index of the first bearer of each name */
    private <T> Map<String, Integer> names(String what, List<T> all, Function<T, String> name, IntFunction<String> place) {
        var first = HashMap.<String, Integer>newHashMap(all.size());
        for (int i = 0; i < all.size(); i++) {
            var given = name.apply(all.get(i));
            Name.fault(given, place.apply(i)).ifPresent(problems::add);
            var key = Name.key(given);
            var before = key.isEmpty() ? null : first.putIfAbsent(key, i);
            if (before != null) {
                problems.add(
                        place.apply(i),
                        "The " + what + " " + quoted(given) + " is there already, at " + place.apply(before) + ".",
                        "Name every " + what + " once; upper and lower case do not tell names apart.");
            }
        }
        return first;
    }

    private List<Unit> units(Map<String, Integer> unitNames) {
        var units = new ArrayList<Unit>(structure.units().size());
        var above = new int[structure.units().size()];
        for (int i = 0; i < above.length; i++) {
            var unit = structure.units().get(i);
            var parent = unit(unit.parent(), unitNames, places.unit(i, "parent"));
            above[i] = parent == null ? -1 : unitNames.getOrDefault(Name.key(parent), -1);
            units.add(new Unit(unit.name(), parent));
        }
        nesting(above);
        return units;
    }

    /** Walks up from every unit until it meets ground that was covered before. */
    private void nesting(int[] above) {
        var depth = new int[above.length];
        var path = new ArrayList<Integer>();
        for (int start = 0; start < above.length; start++) {
            path.clear();
            int i = start;
            while (i >= 0 && depth[i] == 0) {
                depth[i] = -1;
                path.add(i);
                i = above[i];
            }
            if (i >= 0 && depth[i] == -1) {
                circle(path.subList(path.indexOf(i), path.size()));
                path.forEach(unit -> depth[unit] = 1);
                continue;
            }
            int level = i < 0 ? 0 : depth[i];
            for (int j = path.size() - 1; j >= 0; j--) {
                depth[path.get(j)] = ++level;
                if (level == DEEPEST + 1) {
                    problems.add(
                            places.unit(path.get(j), "parent"),
                            quoted(structure.units().get(path.get(j)).name()) + " is more than " + DEEPEST + " levels deep.",
                            "Nest units at most " + DEEPEST + " levels deep.");
                }
            }
        }
    }

    private void circle(List<Integer> units) {
        var names = new StringBuilder();
        units.stream().limit(10).forEach(i -> names.append(quoted(structure.units().get(i).name())).append(" → "));
        names.append(units.size() > 10 ? "… → " : "").append(quoted(structure.units().get(units.getFirst()).name()));
        problems.add(
                places.unit(units.getFirst(), "parent"),
                "The units go round in a circle: " + names + ".",
                "Take the parent away from one unit of the circle.");
    }

    private @Nullable String unit(@Nullable String reference, Map<String, Integer> unitNames, String where) {
        if (reference == null) {
            return null;
        }
        var index = unitNames.get(Name.key(reference));
        if (index == null) {
            problems.add(
                    where,
                    "There is no unit " + quoted(reference) + ".",
                    "Name a unit that is in the list of units, or leave it empty for directly below the organization.");
            return reference;
        }
        return structure.units().get(index).name();
    }

    private List<Team> teams(Map<String, Integer> unitNames) {
        var teams = new ArrayList<Team>(structure.teams().size());
        for (int i = 0; i < structure.teams().size(); i++) {
            var team = structure.teams().get(i);
            teams.add(new Team(
                    team.name(),
                    unit(team.unit(), unitNames, places.team(i, "unit")),
                    number("headcount", team.business(), places.team(i, "business")),
                    number("headcount", team.technology(), places.team(i, "technology"))));
        }
        return teams;
    }

    private List<Mission> missions(Map<String, Integer> teamNames) {
        var missions = new ArrayList<Mission>(structure.missions().size());
        for (int i = 0; i < structure.missions().size(); i++) {
            var mission = structure.missions().get(i);
            if (mission.steps().isEmpty()) {
                problems.add(
                        places.mission(i, "steps"),
                        "The mission " + quoted(mission.name()) + " has no steps.",
                        "Give every mission at least one step, or leave it out.");
            }
            var steps = new ArrayList<Mission.Step>(mission.steps().size());
            for (int j = 0; j < mission.steps().size(); j++) {
                var step = mission.steps().get(j);
                steps.add(new Mission.Step(
                        team(step.team(), teamNames, places.step(i, j, "team")),
                        number("number of days", step.touchDays(), places.step(i, j, "touchDays")),
                        number("number of days", step.waitDays(), places.step(i, j, "waitDays"))));
            }
            missions.add(new Mission(mission.name(), steps));
        }
        return missions;
    }

    private record Tie(String from, String to, Dependency.Kind kind) {}

    private List<Dependency> dependencies(Map<String, Integer> teamNames) {
        var dependencies = new ArrayList<Dependency>(structure.dependencies().size());
        var seen = HashSet.<Tie>newHashSet(structure.dependencies().size());
        for (int i = 0; i < structure.dependencies().size(); i++) {
            var d = structure.dependencies().get(i);
            var from = team(d.from(), teamNames, places.dependency(i, "from"));
            var to = team(d.to(), teamNames, places.dependency(i, "to"));
            if (!from.isBlank() && Objects.equals(from, to)) {
                problems.add(
                        places.dependency(i, ""),
                        "The team " + quoted(from) + " depends on itself.",
                        "Leave out what a team needs from itself.");
            } else if (!from.isBlank() && !to.isBlank() && !seen.add(new Tie(from, to, d.kind()))) {
                problems.add(
                        places.dependency(i, ""),
                        quoted(from) + " depends on " + quoted(to) + " by " + d.kind().word() + " already.",
                        "Put everything of one kind between two teams into one dependency.");
            }
            dependencies.add(new Dependency(
                    from,
                    to,
                    d.kind(),
                    number("number a month", d.perMonth(), places.dependency(i, "perMonth")),
                    number("number of days", d.waitDays(), places.dependency(i, "waitDays")),
                    d.blocking(),
                    d.source()));
        }
        return dependencies;
    }

    private String team(String reference, Map<String, Integer> teamNames, String where) {
        if (reference.isBlank()) {
            problems.add(where, "No team is named.", "Name the team.");
            return "";
        }
        var index = teamNames.get(Name.key(reference));
        if (index == null) {
            problems.add(
                    where,
                    "There is no team " + quoted(reference) + ".",
                    "Name a team that is in the list of teams, or add the team there first.");
            return reference;
        }
        return structure.teams().get(index).name();
    }

    private double number(String what, double value, String where) {
        if (!Double.isFinite(value) || value > LARGEST) {
            problems.add(where, "The " + what + " is too large to be true.", "Write a number of at most 1000000000.");
        } else if (value < 0) {
            problems.add(where, "The " + what + " is negative: " + value + ".", "Write 0 or more.");
        }
        // Minus zero would come back from an export as plain zero.
        return value + 0.0;
    }
}
