package isthmus.assessment.organization;

import java.util.List;

/**
 * An organization as it describes itself. Names are the keys: unit names and team names are each unique, and every
 * reference names something that is there. {@code StructureCheck} makes sure of it before a structure is kept.
 */
public record Structure(List<Unit> units, List<Team> teams, List<Mission> missions, List<Dependency> dependencies) {

    public static final Structure EMPTY = new Structure(List.of(), List.of(), List.of(), List.of());

    public Structure {
        units = List.copyOf(units);
        teams = List.copyOf(teams);
        missions = List.copyOf(missions);
        dependencies = List.copyOf(dependencies);
    }

    public double headcount() {
        return teams.stream().mapToDouble(Team::headcount).sum();
    }
}
