package isthmus.assessment.organization;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
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

    /** How many units of a circle are named. */
    private static final int SHOWN = 10;

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
        int steps = structure.missions().stream().mapToInt(m -> m.steps().size()).sum();
        size(Sentence.of("structure.units", "units"), structure.units().size(), MOST_UNITS);
        size(Sentence.of("structure.teams", "teams"), structure.teams().size(), MOST_TEAMS);
        size(Sentence.of("structure.missions", "missions"), structure.missions().size(), MOST_MISSIONS);
        size(Sentence.of("structure.steps", "steps of missions"), steps, MOST_STEPS);
        size(Sentence.of("structure.dependencies", "dependencies"), structure.dependencies().size(), MOST_DEPENDENCIES);

        var unitNames = names(structure.units(), Unit::name, i -> places.unit(i, "name"), StructureCheck::unitRepeated);
        var teamNames = names(structure.teams(), Team::name, i -> places.team(i, "name"), StructureCheck::teamRepeated);
        names(structure.missions(), Mission::name, i -> places.mission(i, "name"), StructureCheck::missionRepeated);

        var units = units(unitNames);
        var teams = teams(unitNames);
        var missions = missions(teamNames);
        var dependencies = dependencies(teamNames);
        return problems.orAccept(new Structure(units, teams, missions, dependencies));
    }

    private void size(Sentence what, int size, int most) {
        if (size > most) {
            problems.add(
                    Sentence.of("structure.all", "all {0}", what),
                    Sentence.of("structure.many", "There are {0,number,#} {1}.", size, what),
                    Sentence.of("structure.many.mend", "Send at most {0,number,#} {1}.", most, what));
        }
    }

    private static Problem unitRepeated(Sentence here, String name, Sentence before) {
        return new Problem(
                here,
                Sentence.of("structure.unit.repeated", "The unit “{0}” is there already, at {1}.", visible(name), before),
                Sentence.of("structure.unit.repeated.mend", "Name every unit once; upper and lower case do not tell names apart."));
    }

    private static Problem teamRepeated(Sentence here, String name, Sentence before) {
        return new Problem(
                here,
                Sentence.of("structure.team.repeated", "The team “{0}” is there already, at {1}.", visible(name), before),
                Sentence.of("structure.team.repeated.mend", "Name every team once; upper and lower case do not tell names apart."));
    }

    private static Problem missionRepeated(Sentence here, String name, Sentence before) {
        return new Problem(
                here,
                Sentence.of("structure.mission.repeated", "The mission “{0}” is there already, at {1}.", visible(name), before),
                Sentence.of("structure.mission.repeated.mend", "Name every mission once; upper and lower case do not tell names apart."));
    }

    private interface Repeated {
        Problem problem(Sentence here, String name, Sentence before);
    }

    /** @return index of the first bearer of each name */
    private <T> Map<String, Integer> names(
            List<T> all, Function<T, String> name, IntFunction<Sentence> place, Repeated repeated) {
        var first = HashMap.<String, Integer>newHashMap(all.size());
        for (int i = 0; i < all.size(); i++) {
            var given = name.apply(all.get(i));
            int at = i;
            Name.fault(given, () -> place.apply(at)).ifPresent(problems::add);
            var key = Name.key(given);
            var before = key.isEmpty() ? null : first.putIfAbsent(key, i);
            if (before != null) {
                problems.add(repeated.problem(place.apply(i), given, place.apply(before)));
            }
        }
        return first;
    }

    private List<Unit> units(Map<String, Integer> unitNames) {
        var units = new ArrayList<Unit>(structure.units().size());
        var above = new int[structure.units().size()];
        for (int i = 0; i < above.length; i++) {
            int at = i;
            var unit = structure.units().get(i);
            var parent = unit(unit.parent(), unitNames, () -> places.unit(at, "parent"));
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
                            Sentence.of("structure.deep", "“{0}” is more than {1} levels deep.", unitName(path.get(j)), DEEPEST),
                            Sentence.of("structure.deep.mend", "Nest units at most {0} levels deep.", DEEPEST));
                }
            }
        }
    }

    private void circle(List<Integer> units) {
        var first = unitName(units.getFirst());
        var names = units.size() > SHOWN
                ? Sentence.of("structure.circle.cut", "… → “{0}”", first)
                : Sentence.of("structure.circle.end", "“{0}”", first);
        for (int i = Math.min(units.size(), SHOWN) - 1; i >= 0; i--) {
            names = Sentence.of("structure.circle.step", "“{0}” → {1}", unitName(units.get(i)), names);
        }
        problems.add(
                places.unit(units.getFirst(), "parent"),
                Sentence.of("structure.circle", "The units go round in a circle: {0}.", names),
                Sentence.of("structure.circle.mend", "Take the parent away from one unit of the circle."));
    }

    private String unitName(int unit) {
        return visible(structure.units().get(unit).name());
    }

    private @Nullable String unit(@Nullable String reference, Map<String, Integer> unitNames, Supplier<Sentence> where) {
        if (reference == null) {
            return null;
        }
        var index = unitNames.get(Name.key(reference));
        if (index == null) {
            problems.add(
                    where.get(),
                    Sentence.of("structure.unit.unknown", "There is no unit “{0}”.", visible(reference)),
                    Sentence.of(
                            "structure.unit.unknown.mend",
                            "Name a unit that is in the list of units, or leave it empty for directly below the organization."));
            return reference;
        }
        return structure.units().get(index).name();
    }

    private List<Team> teams(Map<String, Integer> unitNames) {
        var teams = new ArrayList<Team>(structure.teams().size());
        for (int i = 0; i < structure.teams().size(); i++) {
            int at = i;
            var team = structure.teams().get(i);
            teams.add(new Team(
                    team.name(),
                    unit(team.unit(), unitNames, () -> places.team(at, "unit")),
                    number(Figure.HEADCOUNT, team.business(), () -> places.team(at, "business")),
                    number(Figure.HEADCOUNT, team.technology(), () -> places.team(at, "technology"))));
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
                        Sentence.of("structure.mission.empty", "The mission “{0}” has no steps.", visible(mission.name())),
                        Sentence.of("structure.mission.empty.mend", "Give every mission at least one step, or leave it out."));
            }
            var steps = new ArrayList<Mission.Step>(mission.steps().size());
            for (int j = 0; j < mission.steps().size(); j++) {
                int at = i;
                int number = j;
                var step = mission.steps().get(j);
                steps.add(new Mission.Step(
                        team(step.team(), teamNames, () -> places.step(at, number, "team")),
                        number(Figure.DAYS, step.touchDays(), () -> places.step(at, number, "touchDays")),
                        number(Figure.DAYS, step.waitDays(), () -> places.step(at, number, "waitDays"))));
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
            int at = i;
            var d = structure.dependencies().get(i);
            var from = team(d.from(), teamNames, () -> places.dependency(at, "from"));
            var to = team(d.to(), teamNames, () -> places.dependency(at, "to"));
            if (!from.isBlank() && Objects.equals(from, to)) {
                problems.add(
                        places.dependency(i, ""),
                        Sentence.of("structure.dependency.self", "The team “{0}” depends on itself.", visible(from)),
                        Sentence.of("structure.dependency.self.mend", "Leave out what a team needs from itself."));
            } else if (!from.isBlank() && !to.isBlank() && !seen.add(new Tie(from, to, d.kind()))) {
                problems.add(
                        places.dependency(i, ""),
                        Sentence.of(
                                "structure.dependency.repeated",
                                "“{0}” depends on “{1}” by {2} already.",
                                visible(from), visible(to), d.kind().said()),
                        Sentence.of(
                                "structure.dependency.repeated.mend",
                                "Put everything of one kind between two teams into one dependency."));
            }
            dependencies.add(new Dependency(
                    from,
                    to,
                    d.kind(),
                    number(Figure.PER_MONTH, d.perMonth(), () -> places.dependency(at, "perMonth")),
                    number(Figure.DAYS, d.waitDays(), () -> places.dependency(at, "waitDays")),
                    d.blocking(),
                    d.source()));
        }
        return dependencies;
    }

    private String team(String reference, Map<String, Integer> teamNames, Supplier<Sentence> where) {
        if (reference.isBlank()) {
            problems.add(
                    where.get(),
                    Sentence.of("structure.team.missing", "No team is named."),
                    Sentence.of("structure.team.missing.mend", "Name the team."));
            return "";
        }
        var index = teamNames.get(Name.key(reference));
        if (index == null) {
            problems.add(
                    where.get(),
                    Sentence.of("structure.team.unknown", "There is no team “{0}”.", visible(reference)),
                    Sentence.of(
                            "structure.team.unknown.mend",
                            "Name a team that is in the list of teams, or add the team there first."));
            return reference;
        }
        return structure.teams().get(index).name();
    }

    private enum Figure {
        HEADCOUNT,
        DAYS,
        PER_MONTH;

        Sentence tooLarge() {
            return switch (this) {
                case HEADCOUNT -> Sentence.of("structure.headcount.large", "The headcount is too large to be true.");
                case DAYS -> Sentence.of("structure.days.large", "The number of days is too large to be true.");
                case PER_MONTH -> Sentence.of("structure.perMonth.large", "The number a month is too large to be true.");
            };
        }

        Sentence negative(double value) {
            return switch (this) {
                case HEADCOUNT -> Sentence.of("structure.headcount.negative", "The headcount is negative: {0,number,0.0#########}.", value);
                case DAYS -> Sentence.of("structure.days.negative", "The number of days is negative: {0,number,0.0#########}.", value);
                case PER_MONTH -> Sentence.of("structure.perMonth.negative", "The number a month is negative: {0,number,0.0#########}.", value);
            };
        }
    }

    private double number(Figure figure, double value, Supplier<Sentence> where) {
        if (!Double.isFinite(value) || value > LARGEST) {
            problems.add(
                    where.get(),
                    figure.tooLarge(),
                    Sentence.of("structure.large.mend", "Write a number of at most {0,number,#}.", LARGEST));
        } else if (value < 0) {
            problems.add(where.get(), figure.negative(value), Sentence.of("structure.negative.mend", "Write 0 or more."));
        }
        // Minus zero would come back from an export as plain zero.
        return value + 0.0;
    }
}
