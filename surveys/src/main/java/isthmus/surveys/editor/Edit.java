package isthmus.surveys.editor;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problems;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.StructureCheck;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One change of a structure by hand. Faults are placed by the fields of the form. */
final class Edit {

    private Edit() {}

    /** What has the key that was typed takes the place of what was there; references follow a new name. */
    static Checked<Structure> save(Structure structure, Typed typed) {
        var problems = new Problems();
        int place = typed.isNew() ? -1 : typed.thing().find(structure, typed.was());
        if (typed.thing() != Thing.DEPENDENCY && isTaken(structure, typed, place)) {
            problems.add(
                    Fields.of("name"),
                    taken(typed.thing(), visible(typed.text("name"))),
                    Sentence.of("edit.taken.mend", "Choose another name; upper and lower case do not tell names apart."));
            return Checked.rejected(problems.list());
        }
        var changed = switch (typed.thing()) {
            case UNIT -> unit(structure, typed, place);
            case TEAM -> team(structure, typed, place, problems);
            case MISSION -> new Structure(
                    structure.units(), structure.teams(), put(structure.missions(), place, typed.mission(problems)), structure.dependencies());
            case DEPENDENCY -> new Structure(
                    structure.units(), structure.teams(), structure.missions(), tie(structure, typed, place, problems));
        };
        return StructureCheck.check(changed, Fields.OF_FORM, problems);
    }

    private static boolean isTaken(Structure structure, Typed typed, int place) {
        var names = switch (typed.thing()) {
            case UNIT -> structure.units().stream().map(Unit::name).toList();
            case TEAM -> structure.teams().stream().map(Team::name).toList();
            default -> structure.missions().stream().map(Mission::name).toList();
        };
        var key = Name.key(typed.text("name"));
        for (int i = 0; i < names.size(); i++) {
            if (i != place && Name.key(names.get(i)).equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static Sentence taken(Thing thing, String name) {
        return switch (thing) {
            case UNIT -> Sentence.of("edit.taken.unit", "There is a unit “{0}” already.", name);
            case TEAM -> Sentence.of("edit.taken.team", "There is a team “{0}” already.", name);
            case MISSION -> Sentence.of("edit.taken.mission", "There is a mission “{0}” already.", name);
            case DEPENDENCY -> throw new IllegalArgumentException("dependencies have no names");
        };
    }

    private static Structure unit(Structure structure, Typed typed, int place) {
        var name = typed.text("name");
        var was = place < 0 ? "" : structure.units().get(place).name();
        UnaryOperator<@Nullable String> renamed = unit -> was.equals(unit) ? name : unit;
        var units = structure.units().stream().map(u -> new Unit(u.name(), renamed.apply(u.parent()))).toList();
        var teams = structure.teams().stream()
                .map(t -> new Team(t.name(), renamed.apply(t.unit()), t.business(), t.technology()))
                .toList();
        var parent = typed.text("parent");
        return new Structure(
                put(units, place, new Unit(name, parent.isEmpty() ? null : parent)), teams, structure.missions(), structure.dependencies());
    }

    private static Structure team(Structure structure, Typed typed, int place, Problems problems) {
        var name = typed.text("name");
        var was = place < 0 ? "" : structure.teams().get(place).name();
        UnaryOperator<String> renamed = team -> team.equals(was) ? name : team;
        var unit = typed.text("unit");
        var team = new Team(
                name, unit.isEmpty() ? null : unit, typed.number("business", problems), typed.number("technology", problems));
        return new Structure(
                structure.units(),
                put(structure.teams(), place, team),
                structure.missions().stream()
                        .map(m -> new Mission(m.name(), m.steps().stream()
                                .map(s -> new Mission.Step(renamed.apply(s.team()), s.touchDays(), s.waitDays()))
                                .toList()))
                        .toList(),
                structure.dependencies().stream()
                        .map(d -> new Dependency(
                                renamed.apply(d.from()), renamed.apply(d.to()), d.kind(), d.perMonth(), d.waitDays(), d.blocking(), d.source()))
                        .toList());
    }

    /** A tie that was looked at and left as it was is still known from where it was known. */
    private static List<Dependency> tie(Structure structure, Typed typed, int place, Problems problems) {
        var drawn = typed.dependency(problems);
        if (place >= 0) {
            var d = structure.dependencies().get(place);
            var same = new Dependency(drawn.from(), drawn.to(), drawn.kind(), drawn.perMonth(), drawn.waitDays(), drawn.blocking(), d.source());
            return put(structure.dependencies(), place, same.equals(d) ? d : drawn);
        }
        return put(structure.dependencies(), place, drawn);
    }

    private static <T> List<T> put(List<T> all, int place, T one) {
        var changed = new ArrayList<>(all);
        if (place < 0) {
            changed.add(one);
        } else {
            changed.set(place, one);
        }
        return changed;
    }

    /**
     * What has the key goes: of a unit everything in it moves up, of a team its steps and dependencies go too, and
     * missions that have no other steps.
     */
    static Structure delete(Structure structure, Thing thing, List<String> key) {
        int place = thing.find(structure, key);
        return switch (thing) {
            case UNIT -> withoutUnit(structure, structure.units().get(place));
            case TEAM -> withoutTeam(structure, key.getFirst());
            case MISSION -> new Structure(
                    structure.units(), structure.teams(), without(structure.missions(), place), structure.dependencies());
            case DEPENDENCY -> new Structure(
                    structure.units(), structure.teams(), structure.missions(), without(structure.dependencies(), place));
        };
    }

    private static <T> List<T> without(List<T> all, int place) {
        var changed = new ArrayList<>(all);
        changed.remove(place);
        return changed;
    }

    private static Structure withoutUnit(Structure structure, Unit gone) {
        return new Structure(
                structure.units().stream()
                        .filter(u -> !u.equals(gone))
                        .map(u -> new Unit(u.name(), Objects.equals(u.parent(), gone.name()) ? gone.parent() : u.parent()))
                        .toList(),
                structure.teams().stream()
                        .map(t -> new Team(
                                t.name(), Objects.equals(t.unit(), gone.name()) ? gone.parent() : t.unit(), t.business(), t.technology()))
                        .toList(),
                structure.missions(),
                structure.dependencies());
    }

    private static Structure withoutTeam(Structure structure, String gone) {
        return new Structure(
                structure.units(),
                structure.teams().stream().filter(t -> !t.name().equals(gone)).toList(),
                structure.missions().stream()
                        .map(m -> new Mission(m.name(), m.steps().stream().filter(s -> !s.team().equals(gone)).toList()))
                        .filter(m -> !m.steps().isEmpty())
                        .toList(),
                structure.dependencies().stream().filter(d -> !d.from().equals(gone) && !d.to().equals(gone)).toList());
    }

    /** What goes with a team, in words. */
    static List<Sentence> goesWith(Structure structure, String team) {
        var all = new ArrayList<Sentence>();
        for (var mission : structure.missions()) {
            long steps = mission.steps().stream().filter(s -> s.team().equals(team)).count();
            if (steps == mission.steps().size()) {
                all.add(Sentence.of(
                        "edit.goes.mission",
                        "the mission “{0}” as a whole, since no other team has a step in it",
                        visible(mission.name())));
            } else if (steps > 0) {
                all.add(Sentence.of(
                        "edit.goes.steps", "{0,choice,1#1 step|1<{0} steps} of the mission “{1}”", steps, visible(mission.name())));
            }
        }
        structure.dependencies().stream()
                .filter(d -> d.from().equals(team) || d.to().equals(team))
                .forEach(d -> all.add(Sentence.of(
                        "edit.goes.tie", "that “{0}” needs “{1}” by {2}", visible(d.from()), visible(d.to()), d.kind().said())));
        return all;
    }
}
